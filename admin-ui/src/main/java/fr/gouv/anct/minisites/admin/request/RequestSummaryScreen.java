package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * All answers before the submission.
 *
 * @param askedChanges the reason of central communications, when they requested changes
 * @param errors with links to the steps where they are corrected
 * @param action URL that submits the request
 * @param retreat link to withdraw the request, or to delete it when it was never submitted
 */
record RequestSummaryScreen(
        @Nullable String askedChanges, ErrorSummary errors, SummaryList answers, String action, PageLink retreat)
        implements Screen {

    @Override
    public String template() {
        return "request/summary";
    }
}
