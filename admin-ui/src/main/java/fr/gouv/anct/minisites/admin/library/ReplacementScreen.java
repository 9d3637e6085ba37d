package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choosing the file that takes another's place.
 *
 * @param uses where the file is shown, one a line
 * @param accept the extension that it must have
 * @param errors why the last one was refused
 * @param problem the same, in the words that stand at the field
 */
record ReplacementScreen(
        String lead,
        List<String> uses,
        String action,
        String accept,
        ErrorSummary errors,
        @Nullable String problem,
        String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "library/replacement";
    }
}
