package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notifies a team by mail, with a link to the back office, that a visitor has sent it a message by a contact form.
 * Neither its author nor its content leaves the encrypted row.
 */
@Component
class MessageNotifications {

    private final Outbox outbox;
    private final LetterMessages words = new LetterMessages("messages/contact-letter");

    MessageNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    Mono<Void> notifyReceived(Tenant site, String to, String url) {
        return outbox.post(
                to,
                new Letter(
                        words.get("letter.waits.subject", site.name()),
                        words.get("letter.waits.greeting"),
                        List.of(
                                words.get("letter.waits.1", site.name()),
                                words.get("letter.waits.2"),
                                words.get("letter.waits.3")),
                        null,
                        new LetterAction(words.get("letter.waits.action"), url)));
    }
}
