package fr.gouv.anct.minisites.admin.waiting;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens of the list of what waits. */
public final class SampleWaiting {

    private SampleWaiting() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "en-attente", list(text, 12, 120),
                "en-attente-vide", list(text, 0, 0));
    }

    private static Screen list(String text, int rows, long total) {
        return new WaitingListResource.WaitingListScreen(
                text,
                SampleComponents.filters(text, false),
                total,
                SampleComponents.table(text, rows),
                SampleComponents.empty(text),
                SampleComponents.pages(3));
    }
}
