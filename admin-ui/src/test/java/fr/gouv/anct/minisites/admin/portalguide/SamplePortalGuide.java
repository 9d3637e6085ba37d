package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** Sample screens of the guide of the portal, full and empty. */
public final class SamplePortalGuide {

    private SamplePortalGuide() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "guide-du-portail",
                new PortalGuideResource.GuideScreen(
                        true,
                        text,
                        List.of(text),
                        true,
                        true,
                        false,
                        List.of(
                                new PortalGuideResource.QuestionItem(text, table("choices-a", text), "/c", "/r", "/a"),
                                new PortalGuideResource.QuestionItem(text, empty("choices-b", text), "/c", "/r", "/a"),
                                new PortalGuideResource.QuestionItem(text, null, "/c", "/r", "/a")),
                        table("rules", text)),
                "guide-du-portail-vide",
                new PortalGuideResource.GuideScreen(
                        false, text, List.of(), false, false, true, List.of(), empty("rules", text)),
                "guide-du-portail-essai",
                trial(text, true, List.of()),
                "guide-du-portail-resultats",
                new GuideTrialResource.TrialScreen(
                        List.of(link(text)), null, List.of(), false, List.of(), results(text), results(text)),
                "guide-du-portail-sans-resultat",
                new GuideTrialResource.TrialScreen(List.of(), null, List.of(), false, List.of(), List.of(), List.of()),
                "guide-du-portail-question",
                trial(text, false, List.of(link(text))));
    }

    private static GuideTrialResource.TrialScreen trial(String text, boolean place, List<PageLink> answers) {
        return new GuideTrialResource.TrialScreen(
                answers, text, List.of(link(text)), place, List.of(link(text)), List.of(), List.of());
    }

    private static PageLink link(String text) {
        return new PageLink(text, "/referentiel/guide/essai", false, false);
    }

    private static List<GuideTrialResource.Result> results(String text) {
        return List.of(new GuideTrialResource.Result(text, text, text));
    }

    private static TableView table(String id, String text) {
        return new TableView(id, text, List.of(new TableColumn("Nom")), List.of(TableRow.of(Cell.link(text, "/x"))));
    }

    private static TableView empty(String id, String text) {
        return new TableView(id, text, List.of(), List.of());
    }
}
