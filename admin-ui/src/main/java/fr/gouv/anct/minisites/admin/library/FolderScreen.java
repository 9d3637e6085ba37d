package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A folder.
 *
 * @param removalHref where it is taken away; none while something lies in it
 */
record FolderScreen(FormScreen form, @Nullable String removalHref) implements Screen {

    @Override
    public String template() {
        return "library/folder";
    }
}
