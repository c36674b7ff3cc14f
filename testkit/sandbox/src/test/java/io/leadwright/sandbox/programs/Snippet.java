package io.leadwright.sandbox.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java that documentation shows.
 *
 * @param place the file, and which one in it
 * @param code as it stands there
 */
record Snippet(String place, String code) {

    private static final Pattern OF_JAVADOC = Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);
    private static final Pattern OF_MARKDOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STARS = Pattern.compile("(?m)^ *\\* ?");

    /** All of a file, but for what is JSON. */
    static List<Snippet> in(Path file) throws IOException {
        boolean isJava = file.toString().endsWith(".java");
        Matcher found = (isJava ? OF_JAVADOC : OF_MARKDOWN).matcher(Files.readString(file));
        List<Snippet> snippets = new ArrayList<>();
        while (found.find()) {
            String code = STARS.matcher(found.group(1)).replaceAll("").strip();
            if (!code.startsWith("{")) {
                snippets.add(new Snippet(file + " " + (snippets.size() + 1), code));
            }
        }
        return snippets;
    }

    /** A class of this name around it; what it leaves to the reader, written as three points, is left out. */
    String classOf(String name, String imports, String given) {
        String whole = code.replace("...", ";");
        String body;
        if (whole.startsWith("@") || whole.startsWith("class ")) {
            body = OurStub.missingIn(whole) + whole;
        } else if (whole.endsWith(";") || whole.endsWith("}")) {
            body = "void run() throws Exception {\n" + whole + "\n}";
        } else {
            body = "Object value() throws Exception { return\n" + whole + ";\n}";
        }
        return imports + "class " + name + " {\n" + given + body + "\n}\n";
    }
}
