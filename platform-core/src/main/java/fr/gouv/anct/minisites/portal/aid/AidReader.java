package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.outside.OutsideText;
import fr.gouv.anct.minisites.validation.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an aid from the JSON of Aides-territoires. Unknown fields are ignored; a field that is missing or of another
 * type is empty, and so is a date that does not exist.
 */
final class AidReader {

    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_-]{1,300}");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SUMMARY = 400;
    private static final int MOST_VALUES = 50;

    private final String site;

    /** @param site URL of Aides-territoires without a final slash */
    AidReader(String site) {
        this.site = site;
    }

    /** Returns the id, by which pages of the list are compared. */
    static OptionalLong id(JsonNode node) {
        JsonNode id = node.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.asLong() > 0
                ? OptionalLong.of(id.asLong())
                : OptionalLong.empty();
    }

    /** Reads an aid; empty without an id, a name or a slug. */
    Optional<Aid> read(JsonNode node) {
        String name = text(node, "name");
        String slug = node.path("slug").asString("");
        return name == null || id(node).isEmpty() || !SLUG.matcher(slug).matches()
                ? Optional.empty()
                : Optional.of(new Aid(
                        id(node).getAsLong(),
                        name,
                        // Not from the field "url": an aid links to Aides-territoires whatever that says.
                        site + "/aides/" + slug + "/",
                        OutsideText.summary(node.path("description"), LONGEST_SUMMARY),
                        texts(node, "financers"),
                        texts(node, "programs"),
                        texts(node, "categories"),
                        texts(node, "targeted_audiences"),
                        texts(node, "aid_types"),
                        text(node, "perimeter"),
                        text(node, "perimeter_scale"),
                        node.path("is_call_for_project").asBoolean(false),
                        date(node, "submission_deadline"),
                        date(node, "date_created"),
                        text(node, "import_data_mention")));
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = OutsideText.line(node.path(field), LONGEST_NAME);
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode node, String field) {
        return node.path(field)
                .valueStream()
                .limit(MOST_VALUES)
                .map(value -> OutsideText.line(value, LONGEST_NAME))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the day of a date, or of a date with a time. */
    private static @Nullable LocalDate date(JsonNode node, String field) {
        try {
            return LocalDate.parse(PlainText.start(node.path(field).asString(""), 10));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
