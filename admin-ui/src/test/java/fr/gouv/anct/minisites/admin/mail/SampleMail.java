package fr.gouv.anct.minisites.admin.mail;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.mail.MailTrackingResource.MailTrackingScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.mail.MailTracking;
import java.util.Map;

/** Sample screens of the list of letters: more than are paged, and none. */
public final class SampleMail {

    private SampleMail() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "suivi-des-courriels", screen(text, 12, MailTracking.FURTHEST),
                "suivi-des-courriels-vide", screen(text, 0, 0));
    }

    private static Screen screen(String text, int rows, long total) {
        return new MailTrackingScreen(
                SampleComponents.filters(text, rows > 0),
                total,
                SampleComponents.table(text, rows),
                SampleComponents.empty(text),
                SampleComponents.pages(4));
    }
}
