package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact form with all that stands around it.
 *
 * @param number among the forms of its page, from 1
 * @param action where it is sent
 * @param tokenHref where a script fetches the token that it is sent with
 * @param token that token; none on a page that is kept for everybody
 * @param open whether messages can be taken; if not, {@code contactEmail} stands in its place
 * @param notice what people are told of their data
 * @param rehearsal of a preview: nothing is sent
 */
public record ContactFormView(
        int number,
        String action,
        String tokenHref,
        @Nullable String token,
        List<Field> fields,
        boolean open,
        String contactEmail,
        Notice notice,
        boolean rehearsal) {

    /**
     * A field.
     *
     * @param value what was typed, or the start of it
     * @param longest the most characters that it may have
     * @param length how many were typed
     * @param problem what is wrong with the value, as {@code contact.problem.<code>} says it
     */
    public record Field(
            ContactFieldKind kind,
            boolean optional,
            @Nullable String help,
            String value,
            int longest,
            int length,
            @Nullable String problem) {}

    /**
     * Who does what with what is written, for how long (RGPD, art. 13).
     *
     * @param publisher who answers for it
     * @param officer e-mail address of the DPO
     * @param privacyHref of the page that says all
     * @param years for how long a message is kept
     */
    public record Notice(String publisher, String officer, String privacyHref, int years) {}

    /** Whether something is wrong in it. */
    public boolean erroneous() {
        return fields.stream().anyMatch(field -> field.problem() != null);
    }
}
