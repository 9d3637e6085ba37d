package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates an invitation with its letter and its journal entry, in the current transaction. */
@Component
class InvitationDispatch {

    private final Invitations invitations;
    private final Journal journal;
    private final Outbox outbox;
    private final MembershipNotifications notifications;
    private final Clock clock;

    InvitationDispatch(
            Invitations invitations,
            Journal journal,
            Outbox outbox,
            MembershipNotifications notifications,
            Clock clock) {
        this.invitations = invitations;
        this.journal = journal;
        this.outbox = outbox;
        this.notifications = notifications;
        this.clock = clock;
    }

    Mono<InvitationResult> send(Tenant site, String email, Role role, @Nullable String message, Account by) {
        // Truncated to the precision of the database.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Invitation invitation = new Invitation(
                UUID.randomUUID(), email, role, by, message, now, now.plus(Invitation.VALIDITY), null, null, true);
        TenantLinkToken token = TenantLinkToken.generate(site.id());
        MembershipNotification notification =
                new MembershipNotification.Invited(role, message, InvitationPath.of(token), invitation.expiresAt());
        return invitations
                .revokeExpired(email, now)
                .then(invitations.add(
                        invitation.id(),
                        email,
                        role,
                        by.id(),
                        message,
                        token.digest(),
                        invitation.createdAt(),
                        invitation.expiresAt()))
                .then(note("member.invited", site, invitation, by.actor()))
                .then(tell(email, notification, site, by.actor()))
                .thenReturn(new InvitationResult.Sent(invitation));
    }

    /**
     * Records the id of the invitation and its address, which the journal keeps as long as the names of its actors (ADR
     * 76).
     */
    Mono<Void> note(String action, Tenant site, Invitation invitation, AuditActor by) {
        return journal.record(
                by,
                action,
                AuditSubject.of(site.id(), invitation.id()),
                Map.of("role", invitation.role().code(), "site", site.name(), "invited", invitation.email()));
    }

    Mono<Void> tell(String email, MembershipNotification notification, Tenant site, AuditActor by) {
        return outbox.post(email, notifications.letter(notification, site, null, by));
    }
}
