package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The form input for a reviewer's internal note about a site request, with its length limit; the stored note is {@link
 * RequestNote}.
 */
public record NoteText(
        @NotBlank @Multiline @Size(max = NoteText.LONGEST) String text) {

    /** Maximum length in characters. */
    public static final int LONGEST = 4_000;

    public NoteText {
        // PostgreSQL stores no NUL.
        text = PlainText.lines(text.replace("\u0000", ""));
    }
}
