package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.content.block.BlockOptionValues;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Screen with the input of an expired session, where its page cannot be filled with it.
 *
 * @param page title of the page on which it was typed
 * @param action the URL to which it can be sent again; null where no page shows that form any more: it is then
 *     read-only
 * @param fields the input
 * @param submit label of the button that was to send it
 */
public record InterruptedFormScreen(
        @Nullable String page, @Nullable String action, List<Field> fields, String submit) implements Screen {

    /**
     * Names of fields that hold no input: buttons, versions and control fields of forms, and block metadata of page
     * forms.
     */
    private static final Pattern MACHINERY = Pattern.compile(
            "then|checked|version|base(?:\\..*)?|copie|removal|vu|formulaire|bloc|type|ou|b\\d+-(?:type|from|kept|origin)"
                    + "|confirmation|role|usages|jusqua|acte|portee|page|edit");

    /** Name of a field of a block, or of one of its items; its last segment names the field. */
    private static final Pattern OF_BLOCK = Pattern.compile("b\\d+-(?:.*-)?([^-]+)");

    private static final Pattern RICH = Pattern.compile("<(?:p|h[2-6]|ul|ol|table|blockquote)[ >]");

    /** Name and value of a field. */
    public record Field(String name, String value) {

        /** Whether the value is a chosen option of a block, or the number of one of its items. */
        private boolean isChosen() {
            Matcher block = OF_BLOCK.matcher(name);
            return block.matches() && (value.matches("\\d") || BlockOptionValues.has(block.group(1), value));
        }

        /** Returns the value as readable text, to be copied: without the tags that the rich text editor writes. */
        private String readable() {
            if (!OF_BLOCK.matcher(name).matches() || !RICH.matcher(value).lookingAt()) {
                return value;
            }
            Element text = Jsoup.parseBodyFragment(value).body();
            text.select("p, h2, h3, h4, h5, h6, li, tr").forEach(line -> line.appendText("\n"));
            text.select("td, th").forEach(cell -> cell.appendText(" "));
            return text.wholeText().strip();
        }
    }

    /** Returns the screen of a form that no page shows any more. */
    public static InterruptedFormScreen lost(InterruptedForm form) {
        return new InterruptedFormScreen(
                null,
                null,
                fields(form).stream().filter(field -> !isMachinery(field)).toList(),
                "");
    }

    /** Returns the values typed in a form, to be copied. */
    public static List<String> typed(InterruptedForm form) {
        return lost(form).fields().stream()
                .filter(field -> !field.isChosen())
                .map(Field::readable)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether the value was not typed by a user and is of no use as a copy. */
    private static boolean isMachinery(Field field) {
        return MACHINERY.matcher(field.name()).matches()
                || CanonicalUuid.read(field.value()).isPresent();
    }

    static List<Field> fields(InterruptedForm form) {
        return form.fields().entrySet().stream()
                // The token belongs to the expired session.
                .filter(field -> !field.getKey().equals(FormToken.FIELD))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    @Override
    public String template() {
        return "resume";
    }
}
