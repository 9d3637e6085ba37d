package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.access.people.OwnerNotifications;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Opens and accepts invitations to a site, in the context of the tenant that the token names. */
@Component
public class InvitationAcceptance {

    private final Invitations rows;
    private final Tenants tenants;
    private final Memberships memberships;
    private final Journal journal;
    private final Outbox outbox;
    private final MembershipNotifications notifications;
    private final OwnerNotifications ownerNotifications;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InvitationAcceptance(
            Invitations rows,
            Tenants tenants,
            Memberships memberships,
            Journal journal,
            Outbox outbox,
            MembershipNotifications notifications,
            OwnerNotifications ownerNotifications,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.memberships = memberships;
        this.journal = journal;
        this.outbox = outbox;
        this.notifications = notifications;
        this.ownerNotifications = ownerNotifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the invitation of a link, open or not; empty if the link is unknown. */
    public Mono<InvitationDetails> offer(TenantLinkToken token) {
        return tenants.findById(token.tenantId())
                .flatMap(site -> rows.findByToken(token.digest())
                        .map(found -> offer(site, found))
                        .as(transaction::transactional)
                        .contextWrite(CurrentTenant.with(site.id())));
    }

    private static InvitationDetails offer(Tenant site, FoundInvitation found) {
        return new InvitationDetails(site, found.invitation(), found.senders());
    }

    /** Returns the result that accepting would have now, without accepting. */
    public Mono<AcceptanceResult> check(InvitationDetails details, Account account) {
        return decide(details, account, false)
                .contextWrite(CurrentTenant.with(details.site().id()));
    }

    private Mono<AcceptanceResult> decide(InvitationDetails details, Account account, boolean confirmed) {
        return memberships
                .role(account.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(present -> details.acceptance(account, present.orElse(null), confirmed, clock.instant()));
    }

    /**
     * Accepts an invitation once; concurrent calls are serialised by a row lock.
     *
     * @param confirmed whether a user with another address than the invited one has confirmed
     * @return empty if the link is unknown
     */
    public Mono<AcceptanceResult> accept(TenantLinkToken token, Account account, boolean confirmed) {
        return tenants.findById(token.tenantId()).flatMap(site -> accept(site, token, account, confirmed));
    }

    private Mono<AcceptanceResult> accept(Tenant site, TenantLinkToken token, Account account, boolean confirmed) {
        return rows.findByTokenForUpdate(token.digest())
                .map(found -> offer(site, found))
                .flatMap(details -> accept(details, account, confirmed))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<AcceptanceResult> accept(InvitationDetails details, Account account, boolean confirmed) {
        return decide(details, account, confirmed)
                .flatMap(decided -> decided instanceof AcceptanceResult.Accepted
                        ? join(details, account).thenReturn(decided)
                        : Mono.just(decided));
    }

    private Mono<Void> join(InvitationDetails details, Account account) {
        Invitation invitation = details.invitation();
        Tenant site = details.site();
        Role role = invitation.role();
        String other = account.email().equals(invitation.email()) ? null : invitation.email();
        Account inviter = invitation.invitedBy();
        return announce(role, site, account, inviter)
                .then(rows.accept(invitation.id(), account.id(), clock.instant()))
                .then(memberships.grantAtLeast(new Membership(site.id(), account.id(), role)))
                .then(journal.record(
                        account.actor(),
                        "member.joined",
                        AuditSubject.of(site.id(), account.id()),
                        detail(role, site, account, other)))
                .then(outbox.post(
                        inviter.email(),
                        notifications.letter(
                                new MembershipNotification.Joined(account, role, other),
                                site,
                                inviter,
                                account.actor())));
    }

    /**
     * Returns the detail of the journal entry.
     *
     * @param invited address of the invitation if it differs from that of the account
     */
    private static Map<String, String> detail(Role role, Tenant site, Account account, @Nullable String invited) {
        return invited == null
                ? Map.of("role", role.code(), "site", site.name())
                : Map.of("role", role.code(), "site", site.name(), "invited", invited, "accepted-by", account.email());
    }

    private Mono<Void> announce(Role role, Tenant site, Account account, Account inviter) {
        return role == Role.OWNER ? ownerNotifications.ownerJoined(site, account, inviter) : Mono.empty();
    }
}
