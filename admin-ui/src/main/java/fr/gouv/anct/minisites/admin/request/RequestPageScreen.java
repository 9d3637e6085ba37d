package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a request, for the requester.
 *
 * @param message explanation of the state
 * @param links to the next actions, the most important first
 * @param restartHref URL that creates a draft with the same answers; null while this one is open
 * @param startHref URL that starts a new request; null while this one is open
 * @param retreats links to recall or withdraw the request, never the first action; null once it has ended
 * @param progress of the site's creation, once it is approved
 */
record RequestPageScreen(
        BadgeView state,
        String message,
        List<PageLink> links,
        @Nullable String restartHref,
        @Nullable String startHref,
        List<PageLink> retreats,
        @Nullable Progress progress,
        EventTimeline history,
        SummaryList answers)
        implements Screen {

    @Override
    public String template() {
        return "request/page";
    }
}
