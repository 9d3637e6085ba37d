package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.time.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds the accounts that have asked for it, on the morning of working days and only if something waits. The letter
 * says how much, not what.
 */
@Component
class ReminderJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
    private static final int MORNING = 7;

    private final Reminders reminders;
    private final WaitingItems waiting;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final LetterMessages words = new LetterMessages("messages/waiting-letter");

    ReminderJob(
            Reminders reminders,
            WaitingItems waiting,
            Outbox outbox,
            MinisitesProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.reminders = reminders;
        this.waiting = waiting;
        this.outbox = outbox;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "waiting-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        ZonedDateTime now = clock.instant().atZone(ParisCalendar.ZONE);
        return isReminderTime(now) ? runFor(now.toLocalDate()) : Mono.empty();
    }

    /** @param now in Paris */
    static boolean isReminderTime(ZonedDateTime now) {
        return now.getHour() >= MORNING && WorkingDays.isWorkingDay(now.toLocalDate());
    }

    Mono<Void> runFor(LocalDate day) {
        return reminders
                .findDue(day, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .as(transaction::transactional)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(account -> remind(account, day))
                .then();
    }

    /** A failure does not stop the other accounts; the account is retried at the next run. */
    private Mono<Void> remind(Account account, LocalDate day) {
        return waiting.total(account)
                .flatMap(number -> send(account, number, day))
                .onErrorResume(failure -> {
                    LOG.error("An account was not reminded of what waits, retried at the next run", failure);
                    return Mono.empty();
                });
    }

    private Mono<Void> send(Account account, long number, LocalDate day) {
        return reminders
                .claim(account.id(), day)
                .filter(claimed -> claimed && number > 0)
                .flatMap(_ -> outbox.post(account.email(), letter(account, number)))
                .as(transaction::transactional);
    }

    private Letter letter(Account account, long number) {
        String origin = properties.origin(properties.backOfficeHost());
        return new Letter(
                words.get("waiting.subject"),
                words.get("waiting.greeting", account.name()),
                List.of(words.get("waiting.number", number), words.get("waiting.stop", origin + "/compte/rappel")),
                null,
                new LetterAction(words.get("waiting.action"), origin + "/en-attente"));
    }
}
