package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.outbox.OutboxResource.LetterScreen;
import fr.gouv.anct.minisites.admin.outbox.OutboxResource.OutboxScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.OutgoingMail;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample screens of the outbox: full, empty, and one letter. */
public final class SampleOutbox {

    private SampleOutbox() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "courriels",
                new OutboxScreen(
                        true,
                        43,
                        SampleComponents.table(text, 12),
                        SampleComponents.empty(text),
                        SampleComponents.pages(5)),
                "courriels-vide",
                new OutboxScreen(
                        false,
                        0,
                        SampleComponents.table(text, 0),
                        SampleComponents.empty(text),
                        SampleComponents.pages(1)),
                "courriel",
                letter(text));
    }

    private static LetterScreen letter(String text) {
        Letter letter = new Letter(text, text, List.of(text), null, null);
        return new LetterScreen(
                new OutgoingMail(
                        UUID.randomUUID(),
                        "camille.martin@exemple.gouv.fr",
                        letter,
                        SampleComponents.MOMENT,
                        SampleComponents.MOMENT,
                        0,
                        null),
                new BadgeView("Envoyé", BadgeView.Tone.SUCCESS),
                "Bonjour,\n\n" + text + "\n\nhttps://exemple.fr/" + "a".repeat(200),
                new PageLink(text, "http://gestion.localhost:8080/demande/1", false, false));
    }
}
