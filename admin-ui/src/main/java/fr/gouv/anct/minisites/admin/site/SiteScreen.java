package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.check.HomeCheck;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a site.
 *
 * @param message what its state means
 * @param role of the person in it; none for who comes by a role on the platform
 * @param visitHref its address, when it is live
 * @param previewHref where its preview opens; none when one may not, or when it is live
 * @param launchHref where it is opened to the public; none when one may not, or when it is not in preparation
 * @param undoHref where its opening is taken back; none when it is too late
 * @param undoHint until when
 * @param notice that nothing is written there for now, or that nobody answers for it
 * @param home that its home page is not published; none when it is
 * @param publishes whether one may publish: what the link to the home page offers
 * @param people where all of its people are
 * @param journalHref who did what there; none when one may not read it
 * @param started whether it has a page at all
 * @param acts quick ways to what is done most
 * @param panels what waits, is to come, has happened
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
        HomeCheck.@Nullable Problem home,
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
