package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens with a single session, and with several. */
public final class SampleSessions {

    private SampleSessions() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "sessions",
                new SessionResource.ListScreen(SampleComponents.table(text, 3), false, 30, 12),
                "session-seule",
                new SessionResource.ListScreen(SampleComponents.table(text, 1), true, 45, 1));
    }
}
