package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The ceilings of letters to addresses without an account: an invitation is the only letter that somebody can have sent to any
 * address. Its cancellation is a second one at most.
 */
@Component
public class InvitationCeilings {

    private static final Duration PERIOD = Duration.ofDays(1);
    private static final int NONE = -1;

    private final InvitationCeilingRows rows;
    private final OpenInvitations invitations;
    private final InvitationProperties properties;
    private final Journal journal;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InvitationCeilings(
            InvitationCeilingRows rows,
            OpenInvitations invitations,
            InvitationProperties properties,
            Journal journal,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.properties = properties;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The ceiling of a site in 24 hours. */
    public Mono<Integer> perDay(Tenant site) {
        return rows.own()
                .defaultIfEmpty(properties.strangersPerSite())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.is(site.id()));
    }

    /** Gives a site a ceiling of its own, with a line in the journal. */
    public Mono<Void> change(Tenant site, int perDay, Account by) {
        return rows.save(site.id(), perDay)
                .then(journal.add(new Event(
                        by.name(),
                        by.id(),
                        "invitation.ceiling-changed",
                        site.id(),
                        site.id(),
                        Map.of("ceiling", String.valueOf(perDay), "site", site.name()))))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.is(site.id()));
    }

    /**
     * What somebody has sent to strangers in the last 24 hours, in all sites. To be asked outside the transaction that sends: a
     * transaction across tenants has a connection of its own.
     */
    Mono<Integer> sentBy(Account account) {
        return invitations.sentBy(account.id(), since());
    }

    /** What is left in the tenant at hand, for a transaction that only looks. */
    Mono<Integer> left(int sentByPerson) {
        return left(rows.sent(since()), sentByPerson);
    }

    /** The same for a transaction that sends: the others of the tenant wait for its end. */
    Mono<Integer> leftInTurn(int sentByPerson) {
        return left(rows.sentInTurn(since()), sentByPerson);
    }

    private Mono<Integer> left(Mono<Integer> sentBySite, int sentByPerson) {
        return sentBySite.flatMap(sent -> rows.own()
                .defaultIfEmpty(NONE)
                .map(own -> ceiling(own, sent, sentByPerson).left()));
    }

    private InvitationCeiling ceiling(int own, int sentBySite, int sentByPerson) {
        boolean set = own != NONE;
        return new InvitationCeiling(
                set ? own : properties.strangersPerSite(),
                properties.strangersPerPerson(),
                set,
                sentBySite,
                sentByPerson);
    }

    private Instant since() {
        return clock.instant().minus(PERIOD);
    }
}
