package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * All the answers before they are sent.
 *
 * @param askedChanges the reason of central communications, when they ask for changes
 * @param errors with links to the steps where they are corrected
 * @param action where sending is posted
 * @param retreat to where the request is withdrawn, or deleted when it was never sent
 */
record SummaryScreen(
        @Nullable String askedChanges, ErrorSummary errors, SummaryList answers, String action, PageLink retreat)
        implements Screen {

    @Override
    public String template() {
        return "request/summary";
    }
}
