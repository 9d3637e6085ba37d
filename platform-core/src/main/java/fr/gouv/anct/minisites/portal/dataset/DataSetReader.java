package fr.gouv.anct.minisites.portal.dataset;

import fr.gouv.anct.minisites.outside.OutsideText;
import fr.gouv.anct.minisites.validation.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a data set from the JSON of data.gouv.fr. Unknown fields are ignored; a field that is missing or of another type is
 * empty, and so is a date that does not exist.
 */
final class DataSetReader {

    private static final String PAGES = "https://www.data.gouv.fr/datasets/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,199}");
    private static final Pattern LICENCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9][A-Z0-9.+ -]{0,11}");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 300;
    /** Of a description in Markdown that is read for its beginning. */
    private static final int LONGEST_DESCRIPTION = 5_000;

    private static final int MOST_FORMATS = 6;

    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\[\\]\\n]{0,300}+)]"
            + "\\([^()\\s]{0,500}+(?:\\([^()\\s]{0,200}+\\)[^()\\s]{0,200}+)?(?:\\s\"[^\"\\n]{0,200}+\")?\\)");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^[ \\t]{0,3}(?:#{1,6}[ \\t]|>|[-*+][ \\t]|[-*_=]{3,}$)");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]{1,3}|__");

    private DataSetReader() {}

    /** Returns the id of a data set or an organisation; empty for any other JSON. */
    static Optional<String> id(JsonNode node) {
        return Optional.of(node.path("id").asString(""))
                .filter(id -> ID.matcher(id).matches());
    }

    /** Whether it was published and is withdrawn, or was never published. */
    static boolean isWithdrawn(JsonNode node) {
        return node.path("private").asBoolean(false)
                || node.path("archived").isString()
                || node.path("deleted").isString();
    }

    /** Reads a data set; empty without an id or a title. */
    static Optional<DataSet> read(JsonNode node) {
        String title = text(node.path("title"));
        return title == null ? Optional.empty() : id(node).map(id -> read(node, id, title));
    }

    private static DataSet read(JsonNode node, String id, String title) {
        String slug = node.path("slug").asString("");
        return new DataSet(
                id,
                title,
                // Not from the field "page": a data set links to data.gouv.fr whatever that says.
                PAGES + (SLUG.matcher(slug).matches() ? slug : id) + "/",
                summary(node),
                text(node.path("organization").path("name")),
                licence(node),
                date(node.path("last_update")),
                formats(node));
    }

    private static @Nullable String text(JsonNode value) {
        String text = OutsideText.line(value, LONGEST_TITLE);
        return text.isEmpty() ? null : text;
    }

    private static String summary(JsonNode node) {
        String given = node.path("description_short").asString("");
        String text = given.isBlank() ? node.path("description").asString("") : given;
        return OutsideText.summary(unformatted(PlainText.start(text, LONGEST_DESCRIPTION)), LONGEST_SUMMARY);
    }

    /** Returns the text of Markdown, which may contain HTML, without the marks of Markdown. */
    private static String unformatted(String markdown) {
        String text = LINK.matcher(markdown)
                .replaceAll(link -> link.group(1).isEmpty() ? Matcher.quoteReplacement(link.group(2)) : "");
        text = LINE_START.matcher(text).replaceAll("");
        return EMPHASIS.matcher(text).replaceAll("");
    }

    private static @Nullable String licence(JsonNode node) {
        String code = node.path("license").asString("");
        return LICENCE.matcher(code).matches() ? code : null;
    }

    private static List<String> formats(JsonNode node) {
        return node.path("resources")
                .valueStream()
                .map(resource -> resource.path("format").asString("").strip().toUpperCase(Locale.ROOT))
                .filter(format -> FORMAT.matcher(format).matches())
                .distinct()
                .limit(MOST_FORMATS)
                .toList();
    }

    /** Returns the day of a date, or of a date with a time. */
    private static @Nullable LocalDate date(JsonNode value) {
        try {
            return LocalDate.parse(PlainText.start(value.asString(""), 10));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
