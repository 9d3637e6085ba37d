package fr.gouv.anct.minisites.admin.sitechoice;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens of the choice of a site: with sites, and without. */
public final class SampleSiteChoice {

    private SampleSiteChoice() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of("choix-de-l-espace", screen(text, 12), "choix-de-l-espace-vide", screen(text, 0));
    }

    private static Screen screen(String text, int rows) {
        return new SiteChoiceResource.SiteChoiceScreen(
                SampleComponents.filters(text, false),
                rows,
                SampleComponents.table(text, rows),
                SampleComponents.empty(text),
                SampleComponents.pages(1));
    }
}
