package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Faq;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the structured data of a page for search engines (schema.org), as JSON that is safe inside a script element.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StructuredData() {}

    static String of(Faq faq) {
        List<Map<String, Object>> questions = faq.items().stream()
                .map(item -> Map.<String, Object>of(
                        "@type",
                        "Question",
                        "name",
                        item.title(),
                        "acceptedAnswer",
                        Map.of("@type", "Answer", "text", item.text().plain())))
                .toList();
        return inside(Map.of("@context", "https://schema.org", "@type", "FAQPage", "mainEntity", questions));
    }

    /** Escapes the JSON: a script element ends at the first text that resembles its end tag, even in a string. */
    private static String inside(Object data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
