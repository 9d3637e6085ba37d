package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.guide.GuidePanel;
import fr.gouv.anct.minisites.admin.guide.SampleGuide;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.suspension.SuspensionPanel;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of a user's home page, the list of sites, and a site live and in preparation. */
public final class SampleSites {

    private SampleSites() {}

    /** A site that is live. */
    public static Tenant site(String name) {
        return site(name, TenantState.LIVE);
    }

    private static Tenant site(String name, TenantState state) {
        return new Tenant(
                UUID.fromString("00000000-0000-4000-8000-000000000003"),
                "essai",
                name,
                state,
                false,
                1,
                null,
                new Address(new Host("essai.example"), ""),
                List.of());
    }

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new HashMap<>(Map.of(
                "tableau-de-bord",
                new HomeResource.HomeScreen(
                        true,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        waiting(text, 4),
                        table("sites", text, 3),
                        table("requests", text, 2)),
                "tableau-de-bord-vide",
                new HomeResource.HomeScreen(
                        false,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        waiting(text, 0),
                        table("sites", text, 0),
                        table("requests", text, 0)),
                "tableau-de-bord-plateforme",
                new HomeResource.HomeScreen(
                        false,
                        true,
                        true,
                        List.of(
                                new HomeResource.WaitingPart(text, table("decisions", text, 5), link(text)),
                                new HomeResource.WaitingPart(text, table("creations", text, 1), null)),
                        List.of(new HomeResource.WaitingPart(text, table("ends", text, 2), null)),
                        waiting(text, 0),
                        table("sites", text, 0),
                        table("requests", text, 0)),
                "tableau-de-bord-plateforme-vide",
                new HomeResource.HomeScreen(
                        false,
                        true,
                        true,
                        List.of(),
                        List.of(),
                        waiting(text, 1),
                        table("sites", text, 1),
                        table("requests", text, 1)),
                "espaces",
                sites(text),
                "espace",
                live(text),
                "espace-en-preparation",
                inPreparation(text, null, false, true),
                "espace-en-preparation-guide",
                inPreparation(text, SampleGuide.started(text), true, false),
                "espace-en-preparation-guide-fini",
                inPreparation(text, SampleGuide.ready(text), true, true),
                "espace-suspendu",
                suspended(text)));
        screens.put("espace-en-creation", unfinished(text, false, null));
        screens.put("espace-creation-interrompue", unfinished(text, true, "/decisions/1"));
        return screens;
    }

    private static HomeResource.WaitingPart waiting(String text, int items) {
        return new HomeResource.WaitingPart(text, table("waiting", text, items), items > 1 ? link(text) : null);
    }

    private static Screen sites(String text) {
        return new SiteListResource.SiteListScreen(
                SampleComponents.filters(text, true),
                43,
                SampleComponents.table(text, 12),
                SampleComponents.empty(text),
                SampleComponents.pages(4));
    }

    private static Screen live(String text) {
        return new SiteResource.SiteScreen(
                site(text),
                null,
                new BadgeView(text, BadgeView.Tone.SUCCESS),
                "http://localhost/x/",
                Role.EDITOR,
                false,
                false,
                text,
                text,
                new SuspensionPanel(null, "/sites/x/suspension", null, null),
                new HomePageCheck.Problem(true, text, "/sites/x/pages/1/publication"),
                null,
                true,
                true,
                true,
                true,
                List.of(link(text), link(text)),
                List.of(
                        new SitePanels.Panel(
                                "panel-drafts",
                                text,
                                List.of(
                                        new SitePanels.Line(text, "/p", text, SampleComponents.MOMENT, text, null),
                                        new SitePanels.Line(text, "/p", text, null, "", "/e")),
                                text,
                                link(text)),
                        new SitePanels.Panel("panel-checks", text, List.of(), text, null)),
                table("members", text, 3));
    }

    private static Screen inPreparation(String text, @Nullable GuidePanel guide, boolean member, boolean launchable) {
        return new SiteResource.SiteScreen(
                site(text, TenantState.PREPARATION),
                null,
                new BadgeView(text, BadgeView.Tone.INFO),
                text,
                member ? Role.CONTRIBUTOR : null,
                true,
                launchable,
                null,
                null,
                new SuspensionPanel(null, null, null, null),
                new HomePageCheck.Problem(false, text, "/sites/x/pages"),
                guide,
                false,
                false,
                false,
                false,
                List.of(link(text)),
                List.of(),
                table("members", text, 0));
    }

    private static Screen unfinished(String text, boolean failed, @Nullable String href) {
        return new SiteResource.SiteScreen(
                site(text, TenantState.PREPARATION),
                new UnfinishedCreation(failed, text, href),
                new BadgeView(text, BadgeView.Tone.INFO),
                text,
                null,
                false,
                false,
                null,
                null,
                new SuspensionPanel(null, null, null, null),
                null,
                null,
                false,
                true,
                true,
                false,
                List.of(),
                List.of(),
                table("members", text, 0));
    }

    private static Screen suspended(String text) {
        return new SiteResource.SiteScreen(
                site(text, TenantState.SUSPENDED),
                null,
                new BadgeView(text, BadgeView.Tone.WARNING),
                text,
                null,
                true,
                false,
                null,
                null,
                new SuspensionPanel(
                        new SummaryList(List.of(new SummaryList.Section(
                                SuspensionPanel.ID, text, null, List.of(new SummaryList.Line(text, text))))),
                        null,
                        "/sites/x/suspension",
                        "/sites/x/reouverture"),
                null,
                null,
                false,
                false,
                true,
                true,
                List.of(link(text)),
                List.of(),
                table("members", text, 0));
    }

    private static TableView table(String id, String text, int rows) {
        TableView table = SampleComponents.table(text, rows);
        return new TableView(id, text, table.columns(), table.rows());
    }

    private static PageLink link(String text) {
        return new PageLink(text, "/l", false, false);
    }
}
