package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.database.CurrentTenant;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends the accounts that have asked for it one letter a week over all their sites: on Monday morning, or on the next
 * working day, and only if there is something to do.
 */
@Component
class WeekLetterJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(WeekLetterJob.class);
    private static final int MORNING = 7;

    private final WeekLetters letters;
    private final AccountMemberships memberships;
    private final SiteSignals signals;
    private final WeekLetterTokens tokens;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final LetterMessages words = new LetterMessages("messages/signal-letter");

    WeekLetterJob(
            WeekLetters letters,
            AccountMemberships memberships,
            SiteSignals signals,
            WeekLetterTokens tokens,
            Outbox outbox,
            MinisitesProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.letters = letters;
        this.memberships = memberships;
        this.signals = signals;
        this.tokens = tokens;
        this.outbox = outbox;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A site of an account, and its list of the week. */
    private record Week(AccountMembership site, List<SiteSignal> signals) {}

    @Override
    public String name() {
        return "week-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        ZonedDateTime now = clock.instant().atZone(ParisCalendar.ZONE);
        return now.getHour() >= MORNING && WorkingDays.isWorkingDay(now.toLocalDate())
                ? runFor(now.toLocalDate())
                : Mono.empty();
    }

    Mono<Void> runFor(LocalDate day) {
        return letters.findDue(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .as(transaction::transactional)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(account -> write(account, day))
                .then();
    }

    /** A failure does not stop the other accounts; the account is retried at the next run. */
    private Mono<Void> write(Account account, LocalDate day) {
        return memberships
                .of(account.id())
                .filter(site -> !site.locked())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::week)
                .collectList()
                .flatMap(weeks -> send(account, weeks, day))
                .onErrorResume(failure -> {
                    LOG.error("An account did not get its letter of the week, retried at the next run", failure);
                    return Mono.empty();
                });
    }

    private Mono<Week> week(AccountMembership site) {
        return signals.current()
                .contextWrite(CurrentTenant.with(site.tenantId()))
                .filter(found -> !found.isEmpty())
                .map(found -> new Week(site, found));
    }

    private Mono<Void> send(Account account, List<Week> weeks, LocalDate day) {
        return letters.claim(account.id(), day)
                .filter(claimed -> claimed && !weeks.isEmpty())
                .flatMap(_ -> outbox.post(account.email(), letter(account, weeks)))
                .as(transaction::transactional);
    }

    private Letter letter(Account account, List<Week> weeks) {
        String origin = properties.origin(properties.backOfficeHost());
        String stop = origin + "/semaine/" + tokens.issue(account.id());
        return new Letter(
                words.get("week.subject"),
                words.get("week.greeting", account.name()),
                Stream.of(
                                Stream.of(words.get("week.lead")),
                                weeks.stream().map(this::line),
                                Stream.of(words.get("week.stop", stop)))
                        .flatMap(lines -> lines)
                        .toList(),
                null,
                new LetterAction(words.get("week.action"), origin + address(weeks)),
                stop);
    }

    /** Names the first thing by its kind, and by the title of its page: visitors invent searched words and missing addresses. */
    private String line(Week week) {
        SiteSignal first = week.signals().getFirst();
        String kind = words.get("week.kind." + first.code());
        String site = week.site().site();
        int size = week.signals().size();
        return first.finding().page() == null
                ? words.get("week.site", site, size, kind)
                : words.get("week.site.page", site, size, kind, first.finding().label());
    }

    /** A single site is opened at its list. */
    private static String address(List<Week> weeks) {
        return weeks.size() == 1 ? "/sites/" + weeks.getFirst().site().slug() + "/consultation" : "/sites";
    }
}
