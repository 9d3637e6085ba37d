package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Map;

/** Sample screens of the outbox: full, empty, and one letter. */
public final class SampleOutbox {

    private SampleOutbox() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "courriels",
                new OutboxScreen(
                        text,
                        null,
                        43,
                        SampleComponents.table(text, 12),
                        SampleComponents.empty(text),
                        SampleComponents.pages(5)),
                "courriels-vide",
                new OutboxScreen(
                        text,
                        null,
                        0,
                        SampleComponents.table(text, 0),
                        SampleComponents.empty(text),
                        SampleComponents.pages(1)),
                "courriel",
                letter(text));
    }

    private static LetterScreen letter(String text) {
        return new LetterScreen(
                text,
                "camille.martin@exemple.gouv.fr",
                new BadgeView("Envoyé", BadgeView.Tone.SUCCESS),
                SampleComponents.MOMENT,
                SampleComponents.MOMENT,
                "Bonjour,\n\n" + text + "\n\nhttps://exemple.fr/" + "a".repeat(200),
                new PageLink(text, "http://gestion.localhost:8080/demande/1", false, false));
    }
}
