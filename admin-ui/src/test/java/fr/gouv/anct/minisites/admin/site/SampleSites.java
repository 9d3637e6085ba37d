package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** Sample screens of a user's home page, the list of sites, and a site live and in preparation. */
public final class SampleSites {

    private SampleSites() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "tableau-de-bord",
                new HomeScreen(
                        true,
                        List.of(text),
                        List.of(link(text), link(text)),
                        table("sites", text, 3),
                        SampleComponents.empty(text),
                        link(text),
                        table("requests", text, 2),
                        SampleComponents.empty(text),
                        link(text)),
                "tableau-de-bord-vide",
                new HomeScreen(
                        false,
                        List.of(),
                        List.of(),
                        table("sites", text, 0),
                        SampleComponents.empty(text),
                        link(text),
                        table("requests", text, 0),
                        SampleComponents.empty(text),
                        link(text)),
                "espaces",
                new SiteListScreen(
                        text,
                        SampleComponents.filters(text, true),
                        43,
                        SampleComponents.table(text, 12),
                        SampleComponents.empty(text),
                        SampleComponents.pages(4)),
                "espace",
                live(text),
                "espace-en-preparation",
                inPreparation(text));
    }

    private static SiteScreen live(String text) {
        return new SiteScreen(
                new BadgeView(text, BadgeView.Tone.SUCCESS),
                text,
                text,
                text,
                "http://localhost/x/",
                null,
                null,
                "/sites/x/ouverture/annulation",
                text,
                text,
                new HomePageCheck.Problem(true, text, "/sites/x/pages/1/publication"),
                true,
                link(text),
                "/sites/x/journal",
                true,
                List.of(link(text), link(text)),
                List.of(
                        new SitePanel(
                                "panel-drafts",
                                text,
                                List.of(
                                        new SitePanel.Line(text, "/p", text, SampleComponents.MOMENT, text),
                                        new SitePanel.Line(text, "/p", text, SampleComponents.MOMENT, "")),
                                text,
                                link(text)),
                        new SitePanel("panel-checks", text, List.of(), text, null)),
                table("members", text, 3));
    }

    private static SiteScreen inPreparation(String text) {
        return new SiteScreen(
                new BadgeView(text, BadgeView.Tone.INFO),
                text,
                text,
                null,
                null,
                "http://apercu.localhost/jeton/",
                "/sites/x/ouverture",
                null,
                null,
                null,
                new HomePageCheck.Problem(false, text, "/sites/x/pages"),
                false,
                link(text),
                null,
                false,
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
