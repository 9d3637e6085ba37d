package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends, renews, lists and revokes the invitations of a site one at a time, within rate limits; {@link BulkInvitations}
 * sends whole lists.
 */
@Component
public class InvitationManagement {

    static final int AN_HOUR_BY_ONE_PERSON = 60;
    static final int AN_HOUR_TO_ONE_SITE = 120;
    /** Invitations to one address by one site, renewals included. */
    private static final int AN_HOUR_TO_ONE_ADDRESS = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Invitations rows;
    private final InvitationDispatch dispatch;
    private final InvitationEligibilityLookup guests;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final RateLimiter<UUID> byPerson;
    private final RateLimiter<UUID> toSite;
    private final RateLimiter<String> toAddress;

    InvitationManagement(
            Invitations rows,
            InvitationDispatch dispatch,
            InvitationEligibilityLookup guests,
            TransactionalOperator transaction,
            Clock clock,
            RateLimiterFactory limits) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.guests = guests;
        this.transaction = transaction;
        this.clock = clock;
        this.byPerson = limits.limiter(AN_HOUR_BY_ONE_PERSON, HOUR);
        this.toSite = limits.limiter(AN_HOUR_TO_ONE_SITE, HOUR);
        this.toAddress = limits.limiter(AN_HOUR_TO_ONE_ADDRESS, HOUR);
    }

    /** Returns the open invitations, expired or not, newest first. */
    public Flux<Invitation> open(Tenant site) {
        return rows.findOpen()
                .map(InvitationRow::invitation)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Returns one open invitation; empty if there is none of this id. */
    public Mono<Invitation> open(Tenant site, UUID id) {
        return rows.findOpen(id)
                .map(InvitationRow::invitation)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Whether an invitation of this site has ended: accepted, revoked, or replaced. */
    public Mono<Boolean> hasEnded(Tenant site, UUID id) {
        return rows.find(id)
                .map(found -> found.acceptedAt() != null || found.revokedAt() != null)
                .defaultIfEmpty(false)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Invites an address.
     *
     * @param email as returned by {@link fr.gouv.anct.minisites.access.EmailAddressFormat#ofPerson}
     * @param message from the sender
     */
    public Mono<InvitationResult> invite(Tenant site, String email, Role role, @Nullable String message, Account by) {
        if (tooMany(site, by) || tooManyTo(site, email)) {
            return Mono.just(new InvitationResult.TooMany());
        }
        return guests.sentBy(by).flatMap(sent -> invite(site, email, role, message, by, sent));
    }

    private Mono<InvitationResult> invite(
            Tenant site, String email, Role role, @Nullable String message, Account by, int sent) {
        return guests.findForSending(List.of(email), sent)
                .map(found -> found.obstacle(email, by).or(() -> ceiling(found, email)))
                .flatMap(obstacle ->
                        obstacle.map(Mono::just).orElseGet(() -> dispatch.send(site, email, role, message, by)))
                .as(transaction::transactional)
                .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(new InvitationResult.AlreadyInvited()))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private static Optional<InvitationResult> ceiling(InvitationEligibility guests, String email) {
        return guests.stranger(email) && guests.strangersLeft() == 0
                ? Optional.of(new InvitationResult.CeilingReached())
                : Optional.empty();
    }

    private boolean tooMany(Tenant site, Account by) {
        // A user over their own limit does not use up the site's.
        return !byPerson.tryAcquire(by.id()) || !toSite.tryAcquire(site.id());
    }

    private boolean tooManyTo(Tenant site, String email) {
        return !toAddress.tryAcquire(site.id() + " " + email);
    }

    /** Sends an invitation again with its message, a new link and a new validity period; the old link stops working. */
    public Mono<InvitationResult> renew(Tenant site, UUID id, Account by) {
        if (tooMany(site, by)) {
            return Mono.just(new InvitationResult.TooMany());
        }
        return guests.sentBy(by).flatMap(sent -> renew(site, id, by, sent));
    }

    private Mono<InvitationResult> renew(Tenant site, UUID id, Account by, int sent) {
        return rows.findOpen(id)
                .map(InvitationRow::invitation)
                .flatMap(invitation -> sendAgain(site, invitation, by, sent))
                .defaultIfEmpty(new InvitationResult.NoneToRenew())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<InvitationResult> sendAgain(Tenant site, Invitation invitation, Account by, int sent) {
        String email = invitation.email();
        if (tooManyTo(site, email)) {
            return Mono.just(new InvitationResult.TooMany());
        }
        return guests.findForSending(List.of(email), sent)
                .map(found -> ceiling(found, email))
                .flatMap(obstacle -> obstacle.map(Mono::just).orElseGet(() -> replace(site, invitation, by)));
    }

    /** Empty if it was accepted or revoked meanwhile. */
    private Mono<InvitationResult> replace(Tenant site, Invitation invitation, Account by) {
        return rows.revoke(invitation.id(), clock.instant())
                .filter(revoked -> revoked)
                .flatMap(_ -> dispatch.send(site, invitation.email(), invitation.role(), invitation.message(), by));
    }

    /** Revokes an invitation and notifies its address; false if it was accepted or revoked before. */
    public Mono<Boolean> revoke(Tenant site, UUID id, AuditActor by) {
        return rows.findOpen(id)
                .map(InvitationRow::invitation)
                .filterWhen(invitation -> rows.revoke(id, clock.instant()))
                .flatMap(invitation -> dispatch.note("invitation.revoked", site, invitation, by)
                        .then(dispatch.tell(
                                invitation.email(), new MembershipNotification.InvitationRevoked(), site, by))
                        .thenReturn(true))
                .defaultIfEmpty(false)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}
