package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import jakarta.validation.constraints.NotBlank;

/**
 * Submitted position at which a page from the trash is restored: the path of its parent page and its last path segment.
 *
 * @param parent path of the parent page
 * @param segment last segment of the path
 */
record TrashRestorationInput(
        @NotBlank String parent, @NotBlank @PathSegment String segment) {

    /** Returns the position given by a path. */
    static TrashRestorationInput at(String path) {
        return new TrashRestorationInput(PagePath.above(path), PagePath.segment(path));
    }

    String path() {
        return PagePath.under(parent, segment);
    }
}
