package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.Timeline;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, for who made it.
 *
 * @param message what its state means
 * @param links what to do next, the first first
 * @param restartHref where a draft with the same answers is asked for; none while this one goes on
 * @param startHref where another request is started; none while this one goes on
 * @param retreats what takes the request back, never the first thing to do; none once it is over
 * @param progress of the site being made, once it is approved
 */
record RequestPageScreen(
        BadgeView state,
        String message,
        List<PageLink> links,
        @Nullable String restartHref,
        @Nullable String startHref,
        List<PageLink> retreats,
        @Nullable Progress progress,
        Timeline history,
        SummaryList answers)
        implements Screen {

    @Override
    public String template() {
        return "request/page";
    }
}
