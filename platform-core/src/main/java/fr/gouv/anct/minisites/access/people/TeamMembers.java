package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Manages the members of a site; each change is one transaction with its journal entry and its letters. */
@Component
public class TeamMembers {

    private final Memberships memberships;
    private final Journal journal;
    private final Outbox outbox;
    private final MembershipNotifications notifications;
    private final OwnerNotifications ownerNotifications;
    private final TransactionalOperator transaction;

    TeamMembers(
            Memberships memberships,
            Journal journal,
            Outbox outbox,
            MembershipNotifications notifications,
            OwnerNotifications ownerNotifications,
            TransactionalOperator transaction) {
        this.memberships = memberships;
        this.journal = journal;
        this.outbox = outbox;
        this.notifications = notifications;
        this.ownerNotifications = ownerNotifications;
        this.transaction = transaction;
    }

    /** Returns the members of the site. */
    public Mono<TeamRoster> of(Tenant site) {
        return roster().contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<TeamRoster> roster() {
        return memberships.members().collectList().map(TeamRoster::new);
    }

    /** Changes the role of a member. */
    public Mono<MembershipChangeResult> changeRole(Tenant site, UUID member, Role role, AuditActor by) {
        return perform(
                site,
                roster -> roster.role(member, role),
                before -> announce(role, before, site, by)
                        .then(present(memberships.changeRole(member, role)))
                        .then(noteRole(site, before, role, by))
                        .then(tell(
                                before.account(),
                                new MembershipNotification.RoleChanged(before.role(), role),
                                site,
                                by)));
    }

    private Mono<Void> announce(Role role, Member member, Tenant site, AuditActor by) {
        return role == Role.OWNER ? announceNewOwner(member, site, by) : Mono.empty();
    }

    private Mono<Void> announceNewOwner(Member member, Tenant site, AuditActor by) {
        return member.role() == Role.OWNER ? Mono.empty() : ownerNotifications.ownerAdded(site, member.account(), by);
    }

    /** Sets the end of a membership; null if no end is known. */
    public Mono<MembershipChangeResult> changeEnd(Tenant site, UUID member, @Nullable LocalDate until, AuditActor by) {
        return perform(
                site,
                roster -> roster.member(member)
                        .map(found -> ending(found, until))
                        .orElseGet(MembershipChangeResult.NotAMember::new),
                before -> present(memberships.changeEnd(member, until))
                        .then(noteEnd(site, before, until, by))
                        .then(tell(before.account(), new MembershipNotification.EndChanged(until), site, by)));
    }

    private static MembershipChangeResult ending(Member member, @Nullable LocalDate until) {
        return Objects.equals(member.until(), until)
                ? new MembershipChangeResult.Unchanged()
                : new MembershipChangeResult.Done(member);
    }

    /** Ends a membership. */
    public Mono<MembershipChangeResult> remove(Tenant site, UUID member, AuditActor by) {
        return perform(
                site,
                roster -> roster.removal(member),
                before -> present(memberships.remove(member))
                        .then(note("member.removed", site, member, before.role(), by))
                        .then(tell(before.account(), new MembershipNotification.Removed(), site, by)));
    }

    /** Ends the user's own membership and notifies the owners. */
    public Mono<MembershipChangeResult> leave(Tenant site, Account account) {
        return perform(
                site,
                roster -> roster.removal(account.id()),
                before -> present(memberships.remove(account.id()))
                        .then(note("member.left", site, account.id(), before.role(), account.actor()))
                        .then(tellOwners(
                                new MembershipNotification.Left(account, before.role()), site, account.actor())));
    }

    /**
     * Transfers an owner's role to another member, in one transaction.
     *
     * @param then role of the previous owner afterwards; null to leave the site
     */
    public Mono<MembershipChangeResult> handOver(Tenant site, Account from, UUID to, @Nullable Role then) {
        return perform(
                site,
                roster -> roster.handover(from.id(), to),
                before -> announceNewOwner(before, site, from.actor())
                        .then(present(memberships.changeRole(to, Role.OWNER)))
                        .then(noteRole(site, before, Role.OWNER, from.actor()))
                        .then(tell(before.account(), new MembershipNotification.HandedOver(), site, from.actor()))
                        .then(withdraw(site, from, then)));
    }

    private Mono<Void> withdraw(Tenant site, Account from, @Nullable Role then) {
        return then == null
                ? present(memberships.remove(from.id()))
                        .then(note("member.left", site, from.id(), Role.OWNER, from.actor()))
                : present(memberships.changeRole(from.id(), then))
                        .then(noteRole(site, new Member(from, Role.OWNER, true, null), then, from.actor()));
    }

    /** Signals a member who has left since the roster was read: the whole change is rolled back. */
    private static final class MemberGoneException extends RuntimeException {}

    private static Mono<Void> present(Mono<Boolean> changed) {
        return changed.filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(MemberGoneException::new))
                .then();
    }

    /**
     * If two owners leave at once, the database lets one go; the other gets the result of a later request. So does a
     * change of a member who leaves at the same time.
     */
    private Mono<MembershipChangeResult> perform(
            Tenant site, Function<TeamRoster, MembershipChangeResult> decision, Function<Member, Mono<Void>> deed) {
        return roster().map(decision)
                .flatMap(change -> change instanceof MembershipChangeResult.Done(Member before)
                        ? deed.apply(before).thenReturn(change)
                        : Mono.just(change))
                .as(transaction::transactional)
                .onErrorResume(
                        Memberships::isLastOwnerViolation, _ -> Mono.just(new MembershipChangeResult.LastOwner()))
                .onErrorReturn(MemberGoneException.class, new MembershipChangeResult.NotAMember())
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<Void> note(String action, Tenant site, UUID member, Role role, AuditActor by) {
        return note(action, site, member, Map.of("role", role.code()), by);
    }

    private Mono<Void> noteRole(Tenant site, Member before, Role role, AuditActor by) {
        Map<String, String> change =
                Map.of("role", role.code(), "role-before", before.role().code());
        return note("member.role-changed", site, before.account().id(), change, by);
    }

    private Mono<Void> noteEnd(Tenant site, Member before, @Nullable LocalDate until, AuditActor by) {
        Map<String, String> change =
                Map.of("role", before.role().code(), "until", day(until), "until-before", day(before.until()));
        return note("member.end-changed", site, before.account().id(), change, by);
    }

    private static String day(@Nullable LocalDate end) {
        return end == null ? "none" : end.toString();
    }

    private Mono<Void> note(String action, Tenant site, UUID member, Map<String, String> said, AuditActor by) {
        Map<String, String> detail = new HashMap<>(said);
        detail.put("site", site.name());
        return journal.record(by, action, AuditSubject.of(site.id(), member), detail);
    }

    private Mono<Void> tell(Account reader, MembershipNotification notification, Tenant site, AuditActor by) {
        return reader.id().equals(by.id())
                ? Mono.empty()
                : outbox.post(reader.email(), notifications.letter(notification, site, reader, by));
    }

    private Mono<Void> tellOwners(MembershipNotification notification, Tenant site, AuditActor by) {
        return roster().map(TeamRoster::owners).flatMap(owners -> tellAll(owners, notification, site, by));
    }

    private Mono<Void> tellAll(List<Member> readers, MembershipNotification notification, Tenant site, AuditActor by) {
        return Flux.fromIterable(readers)
                .concatMap(reader -> tell(reader.account(), notification, site, by))
                .then();
    }
}
