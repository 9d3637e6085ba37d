package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks a visitor why a page is useful or not, with the submitted values.
 *
 * @param action URL of the submission
 * @param backHref URL of the page
 * @param useful the answer of the visitor
 * @param reasons codes of the offered reasons, worded by {@code feedback.reason.<code>}; empty if the page is useful
 * @param reason the chosen one; null for none
 * @param words the submitted text, possibly truncated
 * @param longest maximum number of characters
 * @param length number of submitted characters
 * @param token of the submission
 * @param notice privacy notice
 * @param rehearsal whether it belongs to a preview: nothing is sent
 */
public record FeedbackView(
        String action,
        String backHref,
        boolean useful,
        List<String> reasons,
        @Nullable String reason,
        String words,
        int longest,
        int length,
        String token,
        ContactFormView.PrivacyNotice notice,
        boolean rehearsal) {

    /** Whether the text is longer than accepted. */
    public boolean tooLong() {
        return length > longest;
    }
}
