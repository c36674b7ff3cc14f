package io.leadwright.http.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Data for machines in the attributes of a page's elements, as the same data would be in JSON-LD. Pure. */
final class Microdata {

    private static final int ITEMS_MAX = 5;
    private static final int DEPTH_MAX = 3;

    /** Those that are read: each may be as long as the page. */
    private static final Set<String> PROPERTIES = ImmutableSet.of(
            "url",
            "name",
            "legalName",
            "industry",
            "naics",
            "isicV4",
            "leiCode",
            "description",
            "foundingDate",
            "numberOfEmployees",
            "minValue",
            "maxValue",
            "value",
            "address",
            "addressLocality",
            "addressRegion",
            "addressCountry");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private Microdata() {}

    static Stream<JsonNode> nodes(Document document) {
        return document.select("[itemscope][itemtype*=schema.org/]").stream()
                .filter(item -> JsonLd.isOrganization(typed(item)) && !isOther(item))
                .limit(ITEMS_MAX)
                .map(item -> node(item, DEPTH_MAX));
    }

    /** Whether it, or an item that it is in, is what another says or lists. */
    private static boolean isOther(Element item) {
        return Stream.concat(Stream.of(item), item.parents().stream())
                .anyMatch(
                        element -> WORDS.splitToStream(element.attr("itemprop")).anyMatch(JsonLd::isOther));
    }

    private static ObjectNode node(Element item, int depth) {
        ObjectNode node = typed(item);
        item.filter(new Properties(node, depth));
        return node;
    }

    private static ObjectNode typed(Element item) {
        return JsonNodeFactory.instance.objectNode().put("@type", item.attr("itemtype"));
    }

    /** Puts the properties of one item into a node; what is inside another item is that one's. */
    private record Properties(ObjectNode node, int depth) implements NodeFilter {

        @Override
        public FilterResult head(Node visited, int level) {
            if (level == 0 || !(visited instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.attr("itemprop");
            if (PROPERTIES.contains(name) && !node.has(name)) {
                if (element.hasAttr("itemscope") && depth > 0) {
                    node.set(name, Microdata.node(element, depth - 1));
                } else {
                    node.put(name, value(element));
                }
            }
            return element.hasAttr("itemscope") ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }

        private static String value(Element element) {
            return switch (element.normalName().toLowerCase(Locale.ROOT)) {
                case "meta" -> element.attr("content");
                case "a", "link", "area" -> element.attr("href");
                case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
                case "data", "meter" -> element.attr("value");
                default -> element.hasAttr("content") ? element.attr("content") : element.text();
            };
        }
    }
}
