package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notifies all owners of a site about a new owner, including the acting one, whose session another person may be using.
 * To be called in the transaction that makes the owner, before it does.
 */
@Component
public class OwnerNotifications {

    private final Memberships memberships;
    private final Outbox outbox;
    private final MembershipNotifications notifications;

    OwnerNotifications(Memberships memberships, Outbox outbox, MembershipNotifications notifications) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.notifications = notifications;
    }

    /**
     * Notifies about a new owner.
     *
     * @param by user who gives the role
     */
    public Mono<Void> ownerAdded(Tenant site, Account owner, AuditActor by) {
        return owners(owner).flatMap(readers -> tell(readers, site, owner, by));
    }

    /** Notifies about an accepted invitation; its sender gets another letter. */
    public Mono<Void> ownerJoined(Tenant site, Account owner, Account inviter) {
        return owners(owner)
                .map(readers -> readers.stream()
                        .filter(reader -> !reader.id().equals(inviter.id()))
                        .toList())
                .flatMap(readers -> tell(readers, site, owner, inviter.actor()));
    }

    private Mono<List<Account>> owners(Account except) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .filter(account -> !account.id().equals(except.id()))
                .collectList();
    }

    private Mono<Void> tell(List<Account> readers, Tenant site, Account owner, AuditActor by) {
        return Flux.fromIterable(readers)
                .concatMap(reader -> outbox.post(
                        reader.email(),
                        notifications.letter(new MembershipNotification.OwnerAdded(owner), site, reader, by)))
                .then();
    }
}
