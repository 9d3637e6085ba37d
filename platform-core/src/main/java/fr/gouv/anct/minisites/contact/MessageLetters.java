package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterWords;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notifies a team by mail that a message was received. Neither its author nor its content leaves the encrypted row. */
@Component
class MessageLetters {

    private final Outbox outbox;
    private final LetterWords words = new LetterWords("messages/contact-letter");

    MessageLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    Mono<Void> waits(Tenant site, String to, String url) {
        return outbox.post(
                to,
                new Letter(
                        words.say("letter.waits.subject", site.name()),
                        words.say("letter.waits.greeting"),
                        List.of(
                                words.say("letter.waits.1", site.name()),
                                words.say("letter.waits.2"),
                                words.say("letter.waits.3")),
                        null,
                        new LetterAction(words.say("letter.waits.action"), url)));
    }
}
