package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Use;
import java.util.List;

/** What may be done to one file, where the guard of the route cannot tell: a change that visitors see is a publication. */
public final class MediumPermissions {

    private MediumPermissions() {}

    /** Title, alternative text, caption, credit and crop of a file that is online are published with it. */
    public static boolean mayDescribe(Call call, Medium medium) {
        return call.mayChange(medium.online() ? Action.CONTENT_PUBLISH : Action.CONTENT_WRITE);
    }

    /** A file in use is removed from the pages with it, drafts included. */
    static boolean mayRemove(Call call, List<Use> uses) {
        return call.mayChange(uses.isEmpty() ? Action.CONTENT_WRITE : Action.CONTENT_PUBLISH);
    }
}
