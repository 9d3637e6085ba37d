package fr.gouv.anct.minisites.admin.sitelist;

import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitelist.AllSitesResource.AllSitesScreen;
import java.util.Map;

/** Sample screens of the list of all sites: full, and empty. */
public final class SampleSiteList {

    private SampleSiteList() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of("espaces-tous", screen(text, 12), "espaces-tous-vide", screen(text, 0));
    }

    private static Screen screen(String text, int rows) {
        return new AllSitesScreen(
                SampleComponents.filters(text, rows > 0),
                rows,
                SampleComponents.table(text, rows),
                SampleComponents.empty(text),
                SampleComponents.pages(1),
                new ListUrl("/sites.csv", Map.of("mots", text)));
    }
}
