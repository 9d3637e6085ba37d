package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page of a site in the back office.
 *
 * @param message explanation of its state
 * @param role of the user in it; null for a user with a platform role
 * @param visitHref its URL, when it is live
 * @param previewHref its preview; null without permission, or when it is live
 * @param launchHref where it is launched; null without permission, or when it is not in preparation
 * @param undoHref where its launch is undone; null when it is too late
 * @param undoHint until when
 * @param notice that it is read-only, or has no owner
 * @param home warning that its home page is not published; null when it is
 * @param publishes whether the user may publish, which determines the link to the home page
 * @param people link to all of its members
 * @param journalHref its journal; null without permission
 * @param started whether it has any page
 * @param acts quick actions
 * @param panels pending, upcoming and past events
 */
record SiteScreen(
        BadgeView state,
        String message,
        String address,
        @Nullable String role,
        @Nullable String visitHref,
        @Nullable String previewHref,
        @Nullable String launchHref,
        @Nullable String undoHref,
        @Nullable String undoHint,
        @Nullable String notice,
        HomePageCheck.@Nullable Problem home,
        boolean publishes,
        PageLink people,
        @Nullable String journalHref,
        boolean started,
        List<PageLink> acts,
        List<SitePanel> panels,
        TableView members)
        implements Screen {

    @Override
    public String template() {
        return "site/page";
    }
}
