package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invites a whole list of people: all eligible ones in one transaction, or none. */
@Component
public class BulkInvitations {

    /** Maximum number of lists per hour; a list counts once, however long it is. */
    static final int LISTS_AN_HOUR = 10;
    /** Maximum number of reports without sending per hour. */
    static final int CHECKS_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    private final InvitationDispatch dispatch;
    private final InvitationEligibilityLookup eligibilityLookup;
    private final TransactionalOperator transaction;
    private final RateLimiter<UUID> limiter;
    private final RateLimiter<UUID> checkLimiter;

    BulkInvitations(
            InvitationDispatch dispatch,
            InvitationEligibilityLookup eligibilityLookup,
            TransactionalOperator transaction,
            RateLimiterFactory limits) {
        this.dispatch = dispatch;
        this.eligibilityLookup = eligibilityLookup;
        this.transaction = transaction;
        this.limiter = limits.limiter(LISTS_AN_HOUR, HOUR);
        this.checkLimiter = limits.limiter(CHECKS_AN_HOUR, HOUR);
    }

    /** Returns the report that sending would produce, without sending; empty if the rate limit is exceeded. */
    public Mono<Optional<BulkInvitationReport>> check(Tenant site, List<InvitationCsvRow> lines, Account by) {
        if (!checkLimiter.tryAcquire(by.id())) {
            return Mono.just(Optional.empty());
        }
        return eligibilityLookup
                .sentBy(by)
                .flatMap(sent -> check(site, lines, by, sent))
                .map(Optional::of);
    }

    private Mono<BulkInvitationReport> check(Tenant site, List<InvitationCsvRow> lines, Account by, int sent) {
        return eligibilityLookup
                .find(emails(lines), sent)
                .as(transaction::transactional)
                .map(found -> BulkInvitationReport.of(lines, found, by))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private static Set<String> emails(List<InvitationCsvRow> lines) {
        return lines.stream()
                .flatMap(line -> EmailAddressFormat.ofPerson(line.email()).stream())
                .collect(Collectors.toSet());
    }

    /** Sends the invitations and returns the report; empty if the rate limit is exceeded. */
    public Mono<Optional<BulkInvitationReport>> send(Tenant site, List<InvitationCsvRow> lines, Account by) {
        if (!limiter.tryAcquire(by.id())) {
            return Mono.just(Optional.empty());
        }
        return eligibilityLookup
                .sentBy(by)
                .flatMap(sent -> send(site, lines, by, sent))
                .map(Optional::of);
    }

    private Mono<BulkInvitationReport> send(Tenant site, List<InvitationCsvRow> lines, Account by, int sent) {
        return eligibilityLookup
                .findForSending(emails(lines), sent)
                .map(found -> BulkInvitationReport.of(lines, found, by))
                .flatMap(report -> sendAll(site, report, by).thenReturn(report))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<Void> sendAll(Tenant site, BulkInvitationReport report, Account by) {
        return Flux.fromIterable(report.invited())
                .concatMap(entry -> dispatch.send(site, address(entry), requireNonNull(entry.role()), null, by))
                .then();
    }

    private static String address(BulkInvitationReport.Entry entry) {
        return EmailAddressFormat.ofPerson(entry.line().email()).orElseThrow();
    }
}
