package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.access.RateLimiter;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invites a whole list of people: all of those who can be, in one transaction, or none. */
@Component
public class ListInvitations {

    /** A list counts once, however long it is. */
    static final int LISTS_AN_HOUR = 10;

    private final InvitationRows rows;
    private final InvitationPost post;
    private final Team team;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final RateLimiter<UUID> limiter = new RateLimiter<>(LISTS_AN_HOUR, Duration.ofHours(1));

    ListInvitations(
            InvitationRows rows, InvitationPost post, Team team, TransactionalOperator transaction, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.team = team;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What would be done. */
    public Mono<ListReport> foresee(Tenant site, List<PersonLine> lines, Account by) {
        return report(site, lines, by).as(transaction::transactional).contextWrite(CurrentTenant.is(site.id()));
    }

    private Mono<ListReport> report(Tenant site, List<PersonLine> lines, Account by) {
        return team.of(site)
                .zipWhen(_ -> rows.open().collectList(), Guests::new)
                .map(guests -> ListReport.of(lines, guests, by, clock.instant()));
    }

    /** Does it, and says what was done; empty when it is one list too many in a while. */
    public Mono<Optional<ListReport>> send(Tenant site, List<PersonLine> lines, Account by) {
        if (!limiter.admits(by.id())) {
            return Mono.just(Optional.empty());
        }
        return report(site, lines, by)
                .flatMap(report -> sendAll(site, report, by).thenReturn(Optional.of(report)))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.is(site.id()));
    }

    private Mono<Void> sendAll(Tenant site, ListReport report, Account by) {
        return Flux.fromIterable(report.invited())
                .concatMap(entry -> post.send(site, address(entry), requireNonNull(entry.role()), null, by))
                .then();
    }

    private static String address(ListReport.Entry entry) {
        return EmailAddress.ofPerson(entry.line().email()).orElseThrow();
    }
}
