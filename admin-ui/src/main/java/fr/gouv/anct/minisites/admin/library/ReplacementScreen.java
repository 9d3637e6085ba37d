package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Choosing the file that takes another's place.
 *
 * @param accept the extension that it must have
 * @param problem why the last one was refused
 */
record ReplacementScreen(
        String lead, String action, String accept, @Nullable String problem, String cancelHref) implements Screen {

    @Override
    public String template() {
        return "library/replacement";
    }
}
