package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * A draft for a reader without an account, with a comment form.
 *
 * @param thanked whether a comment was just sent
 * @param source of the frame, absolute
 */
record DraftReviewScreen(
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
