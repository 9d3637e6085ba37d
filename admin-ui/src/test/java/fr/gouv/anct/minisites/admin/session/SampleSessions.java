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
                new SessionListScreen(
                        SampleComponents.table(text, 3),
                        "/compte/sessions/fermeture",
                        "/compte/sessions/fermeture?portee=toutes",
                        30,
                        12),
                "session-seule",
                new SessionListScreen(
                        SampleComponents.table(text, 1), null, "/compte/sessions/fermeture?portee=toutes", 45, 1));
    }
}
