package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * A draft as somebody without an account reads it, and where they say what they think.
 *
 * @param thanked whether they just have
 * @param source of the frame, absolute
 */
record ReviewerScreen(
        String lead,
        boolean thanked,
        String source,
        String title,
        ErrorSummary errors,
        String action,
        List<FieldView> fields)
        implements Screen {

    @Override
    public String template() {
        return "preview/reviewer";
    }
}
