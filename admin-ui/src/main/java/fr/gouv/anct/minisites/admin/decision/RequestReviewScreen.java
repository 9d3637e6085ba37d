package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * A request for its reviewers.
 *
 * @param unused reason typed for a decision that came too late, may be empty; null when no decision did
 * @param overtaken the intervening change, where a decision came too late
 * @param byline the requester, and the date of the request
 * @param form to decide; null when it is not pending, or not for this user
 * @param notice why the form is missing
 * @param progress of the site's creation
 * @param retryAction URL to restart a failed creation; null when none failed or without permission
 * @param siteLink to the page of the site once it exists
 */
record RequestReviewScreen(
        BadgeView state,
        @Nullable String unused,
        String overtaken,
        String byline,
        @Nullable DecisionForm form,
        @Nullable String notice,
        @Nullable Progress progress,
        @Nullable String retryAction,
        @Nullable PageLink siteLink,
        EventTimeline history,
        SummaryList answers)
        implements Screen {

    @Override
    public String template() {
        return "decision/review";
    }
}
