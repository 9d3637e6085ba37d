package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import jakarta.validation.constraints.NotBlank;

/**
 * Target position of a restored page, as typed.
 *
 * @param parent path of the parent page
 * @param segment last segment of the path
 */
record TrashRestorationInput(
        @NotBlank String parent, @NotBlank @PathSegment String segment) {

    /** Returns the position when the page was trashed. */
    static TrashRestorationInput where(TrashedPage page) {
        String path = page.page().path();
        int end = path.lastIndexOf('/');
        return new TrashRestorationInput(end == 0 ? "/" : path.substring(0, end), PagePath.segment(path));
    }

    TrashRestorationInput under(String other) {
        return new TrashRestorationInput(other, segment);
    }
}
