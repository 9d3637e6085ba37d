package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.Timeline;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * A request as those who decide read it.
 *
 * @param unused the reason of a decision that came too late, perhaps empty; none when no decision did
 * @param overtaken what came between, where a decision came too late
 * @param byline who asks, and since when
 * @param form to decide; none when it is not to be decided, or not by this person
 * @param notice why there is no form
 * @param progress of the site being made
 * @param retryAction where starting a failed creation again is posted; none when nothing failed or one may not
 * @param siteLink to the page of the site once it is there
 */
record DossierScreen(
        BadgeView state,
        @Nullable String unused,
        String overtaken,
        String byline,
        @Nullable DecisionForm form,
        @Nullable String notice,
        @Nullable Progress progress,
        @Nullable String retryAction,
        @Nullable PageLink siteLink,
        Timeline history,
        SummaryList answers)
        implements Screen {

    @Override
    public String template() {
        return "decision/dossier";
    }
}
