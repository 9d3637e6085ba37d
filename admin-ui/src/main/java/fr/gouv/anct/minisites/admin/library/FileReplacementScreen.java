package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Form for a file's replacement.
 *
 * @param uses usages of the file, one per line
 * @param accept the required extension
 * @param errors why the last upload was rejected
 * @param problem the error message at the field
 */
record FileReplacementScreen(
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
