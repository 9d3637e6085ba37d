package fr.gouv.anct.minisites.admin.territory;

import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample of the territories that are offered while a user types. */
public final class SampleTerritorySearch {

    private SampleTerritorySearch() {}

    public static Map<String, Screen> fragments(String text) {
        return Map.of("territoires", new TerritorySearchResource.CompletionsScreen(text, List.of(text, "Lille (59)")));
    }
}
