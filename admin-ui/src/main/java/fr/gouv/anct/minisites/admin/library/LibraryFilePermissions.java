package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import java.util.List;

/** Permissions on one file that the route's guard cannot decide: a change that visitors see is a publication. */
final class LibraryFilePermissions {

    private LibraryFilePermissions() {}

    /** Whether the description may be edited. */
    static boolean mayDescribe(AdmittedRequest request, LibraryFile file) {
        return request.mayChange(file.describing());
    }

    /** Whether the user may remove the file: a file in use is removed from its pages too, drafts included. */
    static boolean mayRemove(AdmittedRequest request, List<MediaUsage> uses) {
        return request.mayChange(uses.isEmpty() ? Action.CONTENT_WRITE : Action.CONTENT_PUBLISH);
    }
}
