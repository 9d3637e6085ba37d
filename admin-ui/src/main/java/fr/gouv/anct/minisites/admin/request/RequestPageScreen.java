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
 * @param progress of the site being made, once it is approved
 */
record RequestPageScreen(
        BadgeView state,
        String message,
        List<PageLink> links,
        @Nullable Progress progress,
        Timeline history,
        SummaryList answers)
        implements Screen {

    @Override
    public String template() {
        return "request/page";
    }
}
