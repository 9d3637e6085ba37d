package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact form with the values and texts that are rendered with it.
 *
 * @param number among the forms of its page, from 1
 * @param action URL of the submission
 * @param tokenHref URL from which a script fetches the token of the submission
 * @param token that token; null on a page in the shared cache
 * @param open whether messages are accepted; if not, {@code contactEmail} is shown instead
 * @param notice privacy notice
 * @param rehearsal whether it belongs to a preview: nothing is sent
 */
public record ContactFormView(
        int number,
        String action,
        String tokenHref,
        @Nullable String token,
        List<Field> fields,
        boolean open,
        String contactEmail,
        PrivacyNotice notice,
        boolean rehearsal) {

    /**
     * A field of the form.
     *
     * @param value the submitted value, possibly truncated
     * @param longest maximum number of characters
     * @param length number of submitted characters
     * @param problem code of the validation error, worded by {@code contact.problem.<code>}
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
     * Privacy notice: controller, contact and retention period (RGPD, art. 13).
     *
     * @param publisher the controller
     * @param officer e-mail address of the DPO
     * @param privacyHref URL of the complete notice
     * @param years retention period of a message, in years
     */
    public record PrivacyNotice(String publisher, String officer, String privacyHref, int years) {}

    /** Whether a field has a validation error. */
    public boolean erroneous() {
        return fields.stream().anyMatch(field -> field.problem() != null);
    }
}
