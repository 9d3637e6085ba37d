package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The form of a folder.
 *
 * @param removalHref where it is deleted; null while it is not empty
 */
record FolderScreen(FormScreen form, @Nullable String removalHref) implements Screen {

    @Override
    public String template() {
        return "library/folder";
    }
}
