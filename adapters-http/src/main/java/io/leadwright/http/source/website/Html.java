package io.leadwright.http.source.website;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** A page's bytes, read no further than a page goes: what is never closed is opened again and again, with its attributes. Pure. */
final class Html {

    private static final int ELEMENTS_MAX = 20_000;
    private static final int ATTRIBUTES_MAX = 100_000;

    /** Where a page says which letters it is in, if it does. */
    private static final int HEAD_BYTES = 2_048;

    private static final Pattern IN_TYPE = Pattern.compile("charset=[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern IN_PAGE =
            Pattern.compile("(?i)<(?:meta|\\?xml)\\s[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");

    private Html() {}

    /** The page, if it has no more elements and attributes than may be. */
    static Optional<Document> parsed(byte[] body, String contentType) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parse(new StringReader(text(body, contentType)), "");
            Bounds bounds = new Bounds();
            Iterator<Element> elements = parser.iterator();
            while (elements.hasNext()) {
                if (!bounds.include(elements.next())) {
                    return Optional.empty();
                }
            }
            return Optional.of(parser.document());
        }
    }

    private static String text(byte[] body, String contentType) {
        String text = new String(body, charset(body, contentType));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** By the mark it begins with, else as the response says, else as the page does. */
    private static Charset charset(byte[] body, String contentType) {
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        } else if (head.startsWith("\u00fe\u00ff")) {
            return StandardCharsets.UTF_16BE;
        } else if (head.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16LE;
        }
        return named(IN_TYPE, contentType)
                .or(() -> named(IN_PAGE, head).filter(charset -> !charset.name().startsWith("UTF-16")))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(Pattern where, String text) {
        Matcher name = where.matcher(text);
        try {
            return name.find() && Charset.isSupported(name.group(1))
                    ? Optional.of(Charset.forName(name.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException odd) {
            return Optional.empty();
        }
    }

    /** How much there has been. */
    private static final class Bounds {

        private int elements;
        private int attributes;

        /** Whether there may be this one as well. */
        boolean include(Element element) {
            elements++;
            attributes += element.attributesSize();
            return elements <= ELEMENTS_MAX && attributes <= ATTRIBUTES_MAX;
        }
    }
}
