package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends notifications about accounts, in the current transaction. */
@Component
public class AccountNotifications {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", Locale.FRENCH).withZone(ParisCalendar.ZONE);

    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterMessages words = new LetterMessages("messages/account-letter");

    AccountNotifications(Outbox outbox, MinisitesProperties properties) {
        this.outbox = outbox;
        this.properties = properties;
    }

    /**
     * Sends a letter to the user of an account.
     *
     * @param detail name of the token or role, or a day, as the message of the occasion requires
     * @param path of the back office, for the button of the letter
     */
    public Mono<Void> write(Account to, AccountNotification notification, String detail, String path) {
        String key = notification.key();
        return outbox.post(
                to.email(),
                new Letter(
                        text(key + ".subject", detail),
                        text("letter.greeting", to.name()),
                        List.of(text(key + ".1", detail), text(key + ".2", detail)),
                        null,
                        new LetterAction(
                                text(key + ".action"), properties.origin(properties.backOfficeHost()) + path)));
    }

    /** Actor name for system-initiated events. */
    public String systemActorName() {
        return text("platform.name");
    }

    /** Display name of a role. */
    public String role(Role role) {
        return text("role." + role.code());
    }

    /** Formats a day for display, in the time zone of Paris. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    private String text(String key, Object... values) {
        return words.get(key, values);
    }
}
