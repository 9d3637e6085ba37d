package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.content.block.ChosenValues;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in a session that had expired, where its page cannot take it back.
 *
 * @param page title of the page on which it was typed
 * @param action where it was going, to be sent again; none where no page shows that form any more: it is only read
 * @param fields what was typed
 * @param submit words of the button that was to send it
 */
public record ResumeScreen(@Nullable String page, @Nullable String action, List<Field> fields, String submit)
        implements Screen {

    /** Buttons, versions and marks of forms, and what forms of pages say of their blocks. */
    private static final Pattern MACHINERY = Pattern.compile(
            "then|checked|version|base(?:\\..*)?|copie|removal|vu|formulaire|bloc|type|ou|b\\d+-(?:type|from|kept|origin)"
                    + "|confirmation|role|usages|jusqua|acte|portee|page|edit");

    /** Where one field of a block, or of one of its parts, is called by its last word. */
    private static final Pattern OF_BLOCK = Pattern.compile("b\\d+-(?:.*-)?([^-]+)");

    private static final Pattern RICH = Pattern.compile("<(?:p|h[2-6]|ul|ol|table|blockquote)[ >]");

    /** A name and a value. */
    public record Field(String name, String value) {

        /** Of a block: an option that was chosen, or the number of one of its parts. */
        private boolean isChosen() {
            Matcher block = OF_BLOCK.matcher(name);
            return block.matches() && (value.matches("\\d") || ChosenValues.has(block.group(1), value));
        }

        /** As it is read, to be copied: without the tags that an editor of texts writes. */
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

    /** Of a form that no page shows any more. */
    public static ResumeScreen lost(InterruptedForm form) {
        return new ResumeScreen(
                null,
                null,
                fields(form).stream().filter(field -> !isMachinery(field)).toList(),
                "");
    }

    /** What somebody has typed in a form, to be copied. */
    static List<String> typed(InterruptedForm form) {
        return lost(form).fields().stream()
                .filter(field -> !field.isChosen())
                .map(Field::readable)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** What nobody typed, and nobody has a use for a copy of. */
    private static boolean isMachinery(Field field) {
        return MACHINERY.matcher(field.name()).matches()
                || CanonicalUuid.read(field.value()).isPresent();
    }

    static List<Field> fields(InterruptedForm form) {
        return form.fields().entrySet().stream()
                // The token is that of the session that has expired.
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    @Override
    public String template() {
        return "resume";
    }
}
