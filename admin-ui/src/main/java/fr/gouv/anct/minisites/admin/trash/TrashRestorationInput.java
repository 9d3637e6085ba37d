package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.PagePath;

/**
 * Target position of a restored page, as typed.
 *
 * @param segment last segment of the path
 * @param parent path of the parent page
 */
record TrashRestorationInput(String segment, String parent) {

    static final String SEGMENT = "adresse";
    static final String PARENT = "parente";

    static TrashRestorationInput of(AdmittedRequest request) {
        return new TrashRestorationInput(
                request.field(SEGMENT).strip(), request.field(PARENT).strip());
    }

    /** Returns the position when the page was trashed. */
    static TrashRestorationInput where(TrashedPage page) {
        String path = page.page().path();
        int end = path.lastIndexOf('/');
        return new TrashRestorationInput(PagePath.segment(path), end == 0 ? "/" : path.substring(0, end));
    }

    TrashRestorationInput under(String other) {
        return new TrashRestorationInput(segment, other);
    }
}
