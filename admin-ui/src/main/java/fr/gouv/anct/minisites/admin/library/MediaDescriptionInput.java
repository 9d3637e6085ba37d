package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form that describes a file of the media library: title, alternative text, caption, credit,
 * focus and folder.
 *
 * @param purpose of an image; null where it is not said
 * @param language BCP 47 tag of a document in another language than the site; empty for that of the site
 * @param folder null: at the top
 */
record MediaDescriptionInput(
        @NotBlank @Size(max = 150) String title,
        @Nullable Purpose purpose,

        @Multiline @Size(max = MediaDescriptionRequest.LONGEST_ALT)
        String alt,

        String language,

        @Multiline @Size(max = MediaDescriptionRequest.LONGEST_CAPTION)
        String caption,

        @Size(max = 200) String credit,
        @Size(max = 200) String licence,
        @Nullable UUID folder,
        @NotNull @Nullable Integer focusX,
        @NotNull @Nullable Integer focusY) {

    /** Whether an image needs an alternative text. */
    enum Purpose {
        INFORMATIVE,
        DECORATIVE
    }

    static MediaDescriptionInput of(LibraryFile file) {
        MediaDescription known = file.description();
        return new MediaDescriptionInput(
                known.title(),
                !file.described() ? null : known.alt().isEmpty() ? Purpose.DECORATIVE : Purpose.INFORMATIVE,
                known.alt(),
                Objects.requireNonNullElse(known.language(), ""),
                Objects.requireNonNullElse(known.caption(), ""),
                Objects.requireNonNullElse(known.credit(), ""),
                Objects.requireNonNullElse(known.licence(), ""),
                file.folderId(),
                known.focusX(),
                known.focusY());
    }

    /** Returns a copy with another credit. */
    MediaDescriptionInput withCredit(String other) {
        return new MediaDescriptionInput(
                title, purpose, alt, language, caption, other, licence, folder, focusX, focusY);
    }

    /** Whether it differs from the stored description. */
    boolean changes(LibraryFile file) {
        return !request().equals(of(file).request());
    }

    /** Returns the problems with the description of this file. */
    List<Problem> problems(LibraryFile file) {
        return request().problems(file).stream()
                .map(problem -> problem.path().equals("decorative") ? problem.at("purpose") : problem)
                .toList();
    }

    private MediaDescriptionRequest request() {
        return new MediaDescriptionRequest(
                title,
                decorative(),
                PlainText.clean(alt),
                PlainText.clean(caption),
                credit,
                licence,
                language,
                Objects.requireNonNullElse(focusX, -1),
                Objects.requireNonNullElse(focusY, -1));
    }

    /**
     * Returns whether the image is only decorative: an alternative text implies that it is not; marking an image as
     * decorative does not delete the text.
     */
    private @Nullable Boolean decorative() {
        if (purpose == null) {
            return alt.isEmpty() ? null : false;
        }
        return purpose == Purpose.DECORATIVE;
    }

    /** Returns the description; requires that there are no problems. */
    MediaDescription description(LibraryFile file) {
        return request().description(file);
    }
}
