package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipChangeResult;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks invitations and members in the database, as the unprivileged role: an invitation is accepted once, by one
 * account, and a site always has an owner.
 */
@CoreTest
class InvitationsAndMembersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private TeamMembers team;

    @Autowired
    private InvitationManagement invitations;

    @Autowired
    private InvitationAcceptance acceptance;

    @Autowired
    private BulkInvitations lists;

    @Autowired
    private InvitationQuotaManagement quotas;

    @Autowired
    private InvitationEligibilityLookup guestLookup;

    @Autowired
    private AddressInvitations open;

    @Autowired
    private AllInvitations allInvitations;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private Invitations repository;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TestSites sites;

    private Tenant site;
    private Account owner;

    @BeforeEach
    void aSite() {
        owner = somebody();
        aSiteOf(owner);
    }

    private void aSiteOf(Account account) {
        site = requireNonNull(tenants.findById(sites.live().id()).block(SOON));
        grant(account, Role.OWNER);
    }

    private Account somebody() {
        return somebody(null);
    }

    private Account somebody(@Nullable Role ofPlatform) {
        UUID id = UUID.randomUUID();
        Account account = new Account(id, id + "@exemple.fr", "Une", "Personne", ofPlatform);
        accounts.save(account).block(SOON);
        return account;
    }

    private void grant(Account account, Role role) {
        memberships
                .grant(new Membership(site.id(), account.id(), role))
                .contextWrite(CurrentTenant.with(site.id()))
                .block(SOON);
    }

    private Optional<Role> role(Account account) {
        return memberships
                .role(account.id())
                .contextWrite(CurrentTenant.with(site.id()))
                .blockOptional(SOON);
    }

    private static List<String> seen(String sql) {
        String url = System.getProperty("spring.flyway.url");
        try (Connection superuser = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
                ResultSet found = superuser.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static void change(String sql) {
        String url = System.getProperty("spring.flyway.url");
        try (Connection superuser = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1))) {
            superuser.createStatement().execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private List<String> journal() {
        return seen("select action from audit_event where tenant_id = '" + site.id() + "' order by id");
    }

    private static List<String> letters(String recipient) {
        return seen(
                "select letter ->> 'subject' from outgoing_mail where recipient = '" + recipient + "' order by number");
    }

    /** Returns the token in the letter. */
    private static TenantLinkToken token(String email) {
        String path = seen("select letter #>> '{action,url}' from outgoing_mail where recipient = '" + email
                        + "' and letter ->> 'subject' = 'Invited' order by number desc limit 1")
                .getFirst();
        return InvitationPath.token(path).orElseThrow();
    }

    private InvitationResult invite(String email, Role role) {
        return requireNonNull(invitations.invite(site, email, role, null, owner).block(SOON));
    }

    private @Nullable AcceptanceResult accept(TenantLinkToken token, Account account, boolean confirmed) {
        return acceptance.accept(token, account, confirmed).block(SOON);
    }

    @Test
    void somebodyIsInvitedAndComesOnce() {
        Account guest = somebody();
        assertThat(invite(guest.email(), Role.EDITOR)).isInstanceOf(InvitationResult.Sent.class);
        assertThat(invite(guest.email(), Role.OWNER)).isEqualTo(new InvitationResult.AlreadyInvited());
        assertThat(invite(owner.email(), Role.EDITOR)).isEqualTo(new InvitationResult.OwnAddress());
        TenantLinkToken token = token(guest.email());
        assertThat(seen("select count(*) from invitation where token_hash = sha256('" + token.secret() + "')"))
                .as("a digest of the secret is kept")
                .containsExactly("1");

        assertThat(accept(token, guest, false)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
        assertThat(accept(token, guest, true)).isEqualTo(new AcceptanceResult.AlreadyAccepted());
        assertThat(accept(token, somebody(), true)).isEqualTo(new AcceptanceResult.AlreadyAccepted());
        assertThat(role(guest)).contains(Role.EDITOR);
        assertThat(invite(guest.email(), Role.OWNER)).isEqualTo(new InvitationResult.AlreadyMember());
        assertThat(journal()).containsExactly("member.invited", "member.joined");
        assertThat(letters(owner.email())).containsExactly("Joined");
    }

    /** A sender who may invite by platform role is not a member: the invitation would make them one. */
    @Test
    void anInvitationIsNotAcceptedByAccountsThatSentIt() {
        Account communications = somebody(Role.COMMUNICATIONS);
        Account administrator = somebody(Role.ADMINISTRATOR);
        String email = "x-" + owner.email();
        Invitation first = ((InvitationResult.Sent) requireNonNull(invitations
                        .invite(site, email, Role.OWNER, null, communications)
                        .block(SOON)))
                .invitation();
        assertThat(accept(token(email), communications, true)).isEqualTo(new AcceptanceResult.OwnInvitation());
        invitations.renew(site, first.id(), administrator).block(SOON);
        TenantLinkToken again = token(email);
        for (Account sender : List.of(communications, administrator)) {
            assertThat(accept(again, sender, true)).isEqualTo(new AcceptanceResult.OwnInvitation());
            assertThat(role(sender)).isEmpty();
        }
        assertThat(accept(again, somebody(), true)).isEqualTo(new AcceptanceResult.Accepted(Role.OWNER));
    }

    @Test
    void theDatabaseRefusesAnInvitationAcceptedByItsSender() {
        invite("x-" + owner.email(), Role.EDITOR);
        assertThatThrownBy(() -> change("update invitation set accepted_at = now(), accepted_by = invited_by"
                        + " where tenant_id = '" + site.id() + "'"))
                .hasStackTraceContaining("accepted_by_another");
    }

    /**
     * Covers an invitation, a change of role and a handover. The acting owner is notified too, except about their own
     * invitation.
     */
    @Test
    void everyOwnerIsToldOfANewOne() {
        Account second = somebody();
        grant(second, Role.OWNER);
        Account guest = somebody();
        invite(guest.email(), Role.OWNER);
        accept(token(guest.email()), guest, false);
        assertThat(letters(second.email())).containsExactly("OwnerAdded");
        assertThat(letters(owner.email())).containsExactly("Joined");
        assertThat(letters(guest.email())).containsExactly("Invited");

        Account editor = somebody();
        grant(editor, Role.EDITOR);
        team.changeRole(
                        site,
                        editor.id(),
                        Role.OWNER,
                        somebody(Role.COMMUNICATIONS).actor())
                .block(SOON);
        assertThat(letters(owner.email())).containsExactly("Joined", "OwnerAdded");
        assertThat(letters(second.email())).containsExactly("OwnerAdded", "OwnerAdded");
        assertThat(letters(editor.email())).containsExactly("RoleChanged");

        Account contributor = somebody();
        grant(contributor, Role.CONTRIBUTOR);
        team.handOver(site, second, contributor.id(), null).block(SOON);
        assertThat(letters(second.email())).hasSize(3).last().isEqualTo("OwnerAdded");
        assertThat(letters(editor.email())).containsExactly("RoleChanged", "OwnerAdded");
        assertThat(letters(contributor.email())).containsExactly("HandedOver");
        team.handOver(site, owner, editor.id(), Role.EDITOR).block(SOON);
        assertThat(letters(guest.email()))
                .as("told of two new owners, not of one who was one already")
                .containsExactly("Invited", "OwnerAdded", "OwnerAdded");
    }

    /** Two accounts accept the same link concurrently. */
    @RepeatedTest(5)
    void ofTwoWhoAcceptAtOnceOneDoes() {
        Account guest = somebody();
        Account other = somebody();
        invite(guest.email(), Role.EDITOR);
        TenantLinkToken token = token(guest.email());
        List<AcceptanceResult> answers =
                atOnce(acceptance.accept(token, guest, true), acceptance.accept(token, other, true));
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        new AcceptanceResult.Accepted(Role.EDITOR), new AcceptanceResult.AlreadyAccepted());
        assertThat(List.of(role(guest).isPresent(), role(other).isPresent())).containsExactlyInAnyOrder(true, false);
    }

    private static <T> List<T> atOnce(Mono<T> one, Mono<T> other) {
        return requireNonNull(
                Flux.merge(one.subscribeOn(Schedulers.parallel()), other.subscribeOn(Schedulers.parallel()))
                        .collectList()
                        .block(SOON));
    }

    @Test
    void aTokenOfAnotherSiteOpensNothing() {
        invite("x-" + owner.email(), Role.EDITOR);
        TenantLinkToken token = token("x-" + owner.email());
        TenantLinkToken elsewhere = new TenantLinkToken(sites.live().id(), token.secret());
        assertThat(accept(elsewhere, owner, true)).isNull();
        assertThat(accept(new TenantLinkToken(UUID.randomUUID(), token.secret()), owner, true))
                .isNull();
        assertThat(accept(TenantLinkToken.generate(site.id()), owner, true)).isNull();
    }

    @Test
    void whatWasTakenBackSentAgainOrIsOverOpensNothing() {
        Account guest = somebody();
        Invitation first = ((InvitationResult.Sent) invite(guest.email(), Role.EDITOR)).invitation();
        TenantLinkToken old = token(guest.email());
        assertThat(invitations.renew(site, first.id(), owner).block(SOON)).isInstanceOf(InvitationResult.Sent.class);
        TenantLinkToken fresh = token(guest.email());
        assertThat(accept(old, guest, false)).isEqualTo(new AcceptanceResult.Revoked());

        change("update invitation set created_at = now() - interval '20 days', expires_at = now() - interval '1 second'"
                + " where tenant_id = '" + site.id() + "' and revoked_at is null");
        assertThat(accept(fresh, guest, false)).isInstanceOf(AcceptanceResult.Expired.class);
        Invitation again = ((InvitationResult.Sent) invite(guest.email(), Role.EDITOR)).invitation();
        assertThat(invitations.revoke(site, again.id(), owner.actor()).block(SOON))
                .isTrue();
        assertThat(invitations.revoke(site, again.id(), owner.actor()).block(SOON))
                .isFalse();
        assertThat(invitations.renew(site, again.id(), owner).block(SOON))
                .isEqualTo(new InvitationResult.NoneToRenew());
        assertThat(accept(token(guest.email()), guest, false)).isEqualTo(new AcceptanceResult.Revoked());
        assertThat(role(guest)).isEmpty();
        assertThat(letters(guest.email())).containsExactly("Invited", "Invited", "Invited", "InvitationRevoked");
    }

    @Test
    void anInvitationEndsForGoodWithTheRightOfItsSender() {
        Account second = somebody();
        grant(second, Role.OWNER);
        Account guest = somebody();
        invitations.invite(site, guest.email(), Role.OWNER, null, second).block(SOON);
        assertThat(team.changeRole(site, second.id(), Role.EDITOR, owner.actor())
                        .block(SOON))
                .isInstanceOf(MembershipChangeResult.Done.class);
        assertThat(accept(token(guest.email()), guest, false)).isEqualTo(new AcceptanceResult.Withdrawn());
        assertThat(role(guest)).isEmpty();
        grant(second, Role.OWNER);
        assertThat(accept(token(guest.email()), guest, false))
                .as("it does not come back with the right")
                .isEqualTo(new AcceptanceResult.Withdrawn());
        assertThat(open.isExempt(guest.email(), "/").block(SOON)).isFalse();

        Account leaver = somebody();
        grant(leaver, Role.OWNER);
        Account another = somebody();
        invitations.invite(site, another.email(), Role.EDITOR, null, leaver).block(SOON);
        assertThat(team.leave(site, leaver).block(SOON)).isInstanceOf(MembershipChangeResult.Done.class);
        grant(leaver, Role.OWNER);
        assertThat(accept(token(another.email()), another, false)).isEqualTo(new AcceptanceResult.Withdrawn());
    }

    @Test
    void anInvitationEndsForGoodWithThePlatformRoleOfItsSender() {
        Account sender = somebody(Role.COMMUNICATIONS);
        Account withoutRole = new Account(sender.id(), sender.email(), "Une", "Personne", null);
        Account guest = somebody();
        invitations.invite(site, guest.email(), Role.OWNER, null, sender).block(SOON);
        accounts.save(withoutRole).block(SOON);
        assertThat(accept(token(guest.email()), guest, false)).isEqualTo(new AcceptanceResult.Withdrawn());
        accounts.save(sender).block(SOON);
        assertThat(accept(token(guest.email()), guest, false))
                .as("it does not come back with the role")
                .isEqualTo(new AcceptanceResult.Withdrawn());
        assertThat(open.isExempt(guest.email(), "/").block(SOON)).isFalse();

        accounts.save(withoutRole).block(SOON);
        grant(sender, Role.OWNER);
        assertThat(accept(token(guest.email()), guest, false))
                .as("nor with the site")
                .isEqualTo(new AcceptanceResult.Withdrawn());
    }

    /** An owner of the site may still invite to it, and so may central communications that become administrators. */
    @Test
    void anInvitationOutlivesAPlatformRoleThatItDoesNotNeed() {
        Account sender = somebody(Role.COMMUNICATIONS);
        grant(sender, Role.OWNER);
        Account guest = somebody();
        invitations.invite(site, guest.email(), Role.EDITOR, null, sender).block(SOON);
        accounts.save(new Account(sender.id(), sender.email(), "Une", "Personne", null))
                .block(SOON);
        assertThat(accept(token(guest.email()), guest, false)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));

        Account other = somebody(Role.COMMUNICATIONS);
        Account another = somebody();
        invitations.invite(site, another.email(), Role.EDITOR, null, other).block(SOON);
        accounts.save(new Account(other.id(), other.email(), "Une", "Personne", Role.ADMINISTRATOR))
                .block(SOON);
        assertThat(accept(token(another.email()), another, false))
                .isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
    }

    @Test
    void anInvitationRaisesARoleAndNeverLowersIt() {
        Account guest = somebody();
        invite(guest.email(), Role.EDITOR);
        grant(guest, Role.CONTRIBUTOR);
        assertThat(accept(token(guest.email()), guest, false)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
        memberships
                .grantAtLeast(new Membership(site.id(), guest.id(), Role.CONTRIBUTOR))
                .contextWrite(CurrentTenant.with(site.id()))
                .block(SOON);
        assertThat(role(guest)).as("neither in the code nor in the database").contains(Role.EDITOR);
    }

    @Test
    void whoIsInvitedComesInBesideTheRulesOfEntry() {
        String email = "dehors-" + UUID.randomUUID() + "@ailleurs.example";
        assertThat(open.isExempt(email, "/").block(SOON)).isFalse();
        invite(email, Role.EDITOR);
        TenantLinkToken token = token(email);
        assertThat(open.isExempt(email, "/").block(SOON)).isTrue();
        assertThat(open.isExempt("une-autre@ailleurs.example", InvitationPath.of(token))
                        .block(SOON))
                .isTrue();
        assertThat(open.isExempt("une-autre@ailleurs.example", InvitationPath.of(TenantLinkToken.generate(site.id())))
                        .block(SOON))
                .isFalse();
        change("update invitation set revoked_at = now() where tenant_id = '" + site.id() + "'");
        assertThat(open.isExempt(email, InvitationPath.of(token)).block(SOON)).isFalse();
    }

    /** An invitation whose link opens nothing admits no account. */
    @Test
    void onlyWhatCanBeAcceptedIsAnInvitation() {
        Account inviter = somebody();
        grant(inviter, Role.OWNER);
        String email = "dehors-" + UUID.randomUUID() + "@ailleurs.example";
        invitations.invite(site, email, Role.EDITOR, null, inviter).block(SOON);
        assertThat(open.isExempt(email, "/").block(SOON)).isTrue();

        team.changeRole(site, inviter.id(), Role.EDITOR, owner.actor()).block(SOON);
        assertThat(open.isExempt(email, "/").block(SOON)).isFalse();

        change("update account set platform_role = 'administrator' where id = '" + inviter.id() + "'");
        assertThat(open.isExempt(email, "/").block(SOON)).as("ended").isFalse();
        String other = "dehors-" + UUID.randomUUID() + "@ailleurs.example";
        invitations.invite(site, other, Role.EDITOR, null, inviter).block(SOON);
        grant(inviter, Role.OWNER);
        team.changeRole(site, inviter.id(), Role.EDITOR, owner.actor()).block(SOON);
        assertThat(open.isExempt(other, "/").block(SOON)).isTrue();
    }

    @Test
    void theLastOwnerNeitherGoesNorStepsDown() {
        Account editor = somebody();
        grant(editor, Role.EDITOR);
        assertThat(team.leave(site, owner).block(SOON)).isEqualTo(new MembershipChangeResult.LastOwner());
        assertThat(team.remove(site, owner.id(), owner.actor()).block(SOON))
                .isEqualTo(new MembershipChangeResult.LastOwner());
        assertThat(team.changeRole(site, owner.id(), Role.EDITOR, owner.actor()).block(SOON))
                .isEqualTo(new MembershipChangeResult.LastOwner());
        assertThat(journal()).isEmpty();

        assertThat(team.handOver(site, owner, editor.id(), null).block(SOON))
                .isInstanceOf(MembershipChangeResult.Done.class);
        assertThat(role(editor)).contains(Role.OWNER);
        assertThat(role(owner)).isEmpty();
        assertThat(letters(editor.email())).containsExactly("HandedOver");
        assertThat(journal()).containsExactly("member.role-changed", "member.left");
    }

    /** The database enforces the rule that the code forgets, for the application's role and for a superuser. */
    @Test
    void theDatabaseKeepsAnOwner() {
        Mono<Boolean> forgetful = memberships
                .remove(owner.id())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
        assertThatThrownBy(() -> forgetful.block(SOON)).matches(Memberships::isLastOwnerViolation);
        assertThatThrownBy(() -> change("delete from membership where tenant_id = '" + site.id() + "'"))
                .hasStackTraceContaining("keeps at least one owner");
        grant(somebody(), Role.OWNER);
        assertThatThrownBy(() -> change("update membership set role = 'editor' where tenant_id = '" + site.id() + "'"))
                .hasStackTraceContaining("keeps at least one owner");
        change("update tenant set state = 'deleted' where tenant_id = '" + site.id() + "'");
        change("delete from membership where tenant_id = '" + site.id() + "'");
        assertThat(role(owner)).isEmpty();
    }

    /** Each transaction sees the other owner when it decides: without the lock both would leave. */
    @RepeatedTest(10)
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        Account second = somebody();
        grant(second, Role.OWNER);
        List<MembershipChangeResult> answers = atOnce(team.leave(site, owner), team.leave(site, second));
        assertThat(answers)
                .hasAtLeastOneElementOfType(MembershipChangeResult.Done.class)
                .contains(new MembershipChangeResult.LastOwner());
        assertThat(List.of(role(owner).isPresent(), role(second).isPresent())).containsExactlyInAnyOrder(true, false);
    }

    /** Checks this lock with both transactions held open side by side. */
    @Test
    void theSecondWaitsForTheFirstAndIsRefused() throws Exception {
        Account second = somebody();
        grant(second, Role.OWNER);
        String url = System.getProperty("spring.flyway.url");
        try (Connection first = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1))) {
            first.setAutoCommit(false);
            first.createStatement().execute("delete from membership where account_id = '" + owner.id() + "'");
            Mono<MembershipChangeResult> other = team.leave(site, second).cache();
            assertThatThrownBy(() -> other.block(Duration.ofMillis(700))).hasMessageContaining("Timeout");
            first.commit();
            assertThat(other.block(SOON)).isEqualTo(new MembershipChangeResult.LastOwner());
        }
        assertThat(role(owner)).isEmpty();
        assertThat(role(second)).contains(Role.OWNER);
    }

    @Test
    void aListIsReportedOnThenSentAndSentAgainInvitesNobody() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        List<InvitationCsvRow> lines = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> new InvitationCsvRow(n, "p" + n + "-" + mark + "@exemple.fr", "éditeur"))
                .toList();
        assertThat(checked(lines, owner).invited()).hasSize(200);
        assertThat(seen("select count(*) from invitation where tenant_id = '" + site.id() + "'"))
                .containsExactly("0");
        assertThat(requireNonNull(lists.send(site, lines, owner).block(SOON))
                        .orElseThrow()
                        .invited())
                .hasSize(200);
        assertThat(requireNonNull(lists.send(site, lines, owner).block(SOON))
                        .orElseThrow()
                        .invited())
                .isEmpty();
        assertThat(seen("select count(*) from outgoing_mail where recipient like '%" + mark + "%'"))
                .containsExactly("200");
        assertThat(journal()).hasSize(200);
    }

    private static List<InvitationCsvRow> list(String mark, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(n -> new InvitationCsvRow(n, "p" + n + "-" + mark + "@exemple.fr", "éditeur"))
                .toList();
    }

    private BulkInvitationReport checked(List<InvitationCsvRow> lines, Account by) {
        return requireNonNull(lists.check(site, lines, by).block(SOON)).orElseThrow();
    }

    private List<BulkInvitationReport.Entry> sent(List<InvitationCsvRow> lines, Account by) {
        return requireNonNull(lists.send(site, lines, by).block(SOON))
                .orElseThrow()
                .invited();
    }

    /**
     * The quota is two hundred a day for the site, whichever account sends; an address with an account does not count.
     */
    @Test
    void strangersHaveACeilingPerSite() {
        Account other = somebody();
        grant(other, Role.OWNER);
        assertThat(sent(list(UUID.randomUUID().toString(), 150), owner)).hasSize(150);
        List<InvitationCsvRow> second = list(UUID.randomUUID().toString(), 60);
        assertThat(checked(second, other).invited()).hasSize(50);
        assertThat(sent(second, other)).hasSize(50);
        assertThat(requireNonNull(lists.send(site, second, other).block(SOON))
                        .orElseThrow()
                        .entries())
                .extracting(BulkInvitationReport.Entry::verdict)
                .containsSubsequence(
                        BulkInvitationReport.Status.ALREADY_INVITED, BulkInvitationReport.Status.CEILING_REACHED);
        assertThat(invite("x-" + owner.email(), Role.EDITOR)).isEqualTo(new InvitationResult.CeilingReached());
        UUID waiting = UUID.fromString(seen("select id from invitation where email like '%"
                        + second.getFirst().email() + "'")
                .getFirst());
        assertThat(invitations.renew(site, waiting, owner).block(SOON))
                .isEqualTo(new InvitationResult.CeilingReached());
        assertThat(invite(somebody().email(), Role.EDITOR)).isInstanceOf(InvitationResult.Sent.class);

        change("update invitation set created_at = created_at - interval '25 hours' where tenant_id = '" + site.id()
                + "'");
        assertThat(invite("x-" + owner.email(), Role.EDITOR))
                .as("a day later")
                .isInstanceOf(InvitationResult.Sent.class);
    }

    /** Otherwise the report of a list would tell any owner which addresses have an account. */
    @Test
    void withoutQuotaTheReportDoesNotTellWhoHasAnAccount() {
        quotas.change(site, 0, somebody(Role.COMMUNICATIONS).actor()).block(SOON);
        List<InvitationCsvRow> lines = List.of(
                new InvitationCsvRow(1, somebody().email(), "éditeur"),
                new InvitationCsvRow(2, "x-" + owner.email(), "éditeur"));
        assertThat(checked(lines, owner).entries())
                .extracting(BulkInvitationReport.Entry::verdict)
                .containsExactly(
                        BulkInvitationReport.Status.CEILING_REACHED, BulkInvitationReport.Status.CEILING_REACHED);
        assertThat(sent(lines, owner)).isEmpty();
    }

    @Test
    void whoChecksTooManyListsIsAskedToWait() {
        List<InvitationCsvRow> lines = list(UUID.randomUUID().toString(), 1);
        for (int i = 0; i < BulkInvitations.CHECKS_AN_HOUR; i++) {
            assertThat(checked(lines, owner).invited()).hasSize(1);
        }
        assertThat(requireNonNull(lists.check(site, lines, owner).block(SOON))).isEmpty();
        assertThat(checked(lines, somebody()).invited())
                .as("somebody else may still")
                .hasSize(1);
        assertThat(sent(lines, owner)).as("sending has its own limit").hasSize(1);
    }

    /** The quota covers all sites of a person together, until central communications raise that of one site. */
    @Test
    void strangersHaveACeilingPerPersonThatIsRaisedForASite() {
        assertThat(sent(list(UUID.randomUUID().toString(), 200), owner)).hasSize(200);
        aSiteOf(owner);
        assertThat(invite("x-" + owner.email(), Role.EDITOR)).isEqualTo(new InvitationResult.CeilingReached());
        Account other = somebody();
        grant(other, Role.OWNER);
        assertThat(sent(list(UUID.randomUUID().toString(), 1), other)).hasSize(1);

        quotas.change(site, 300, somebody(Role.COMMUNICATIONS).actor()).block(SOON);
        assertThat(quotas.perDay(site).block(SOON)).isEqualTo(300);
        assertThat(invite("x-" + owner.email(), Role.EDITOR)).isInstanceOf(InvitationResult.Sent.class);
        assertThat(journal()).contains("invitation.ceiling-changed");
    }

    /** Two concurrent lists do not use the same remaining quota. */
    @Test
    void theCeilingHoldsForTwoListsAtOnce() {
        Account other = somebody();
        grant(other, Role.OWNER);
        atOnce(
                lists.send(site, list(UUID.randomUUID().toString(), 150), owner),
                lists.send(site, list(UUID.randomUUID().toString(), 150), other));
        assertThat(seen("select count(*) from invitation where tenant_id = '" + site.id() + "'"))
                .containsExactly("200");
    }

    /** The cost of a list depends on the list: three thousand open invitations change nothing visible. */
    @Test
    void aListLooksAtItsOwnAddressesOnly() {
        change("insert into invitation (tenant_id, id, email, role, invited_by, token_hash, created_at, expires_at)"
                + " select '" + site.id() + "', gen_random_uuid(), 'w' || n || '-" + owner.email() + "', 'editor', '"
                + owner.id() + "', sha256(n::text::bytea), now() - interval '2 days', now() + interval '14 days'"
                + " from generate_series(1, 3000) n");
        List<InvitationCsvRow> lines = list(UUID.randomUUID().toString(), 300);
        InvitationEligibility eligibility = requireNonNull(transaction
                .transactional(guestLookup.find(
                        lines.stream().map(InvitationCsvRow::email).toList(), 0))
                .contextWrite(CurrentTenant.with(site.id()))
                .block(SOON));
        assertThat(eligibility.byEmail()).hasSize(300);
        assertThat(checked(lines, owner).invited()).hasSize(200);
    }

    @Test
    void whoSendsTooManyIsAskedToWait() {
        for (int i = 0; i < InvitationManagement.AN_HOUR_BY_ONE_PERSON; i++) {
            assertThat(invite("trop-" + i + "-" + owner.email(), Role.EDITOR))
                    .isInstanceOf(InvitationResult.Sent.class);
        }
        assertThat(invite("trop-" + owner.email(), Role.EDITOR)).isEqualTo(new InvitationResult.TooMany());
        assertThat(letters("trop-" + owner.email())).isEmpty();
        Account other = somebody();
        grant(other, Role.OWNER);
        assertThat(invitations
                        .invite(site, "autre-" + owner.email(), Role.EDITOR, null, other)
                        .block(SOON))
                .as("somebody else may still")
                .isInstanceOf(InvitationResult.Sent.class);
    }

    @Test
    void invitationsAreForgottenSomeTimeAfterTheirEnd() {
        for (int i = 0; i < 3; i++) {
            invite("oubli-" + i + "-" + owner.email(), Role.EDITOR);
        }
        change("update invitation set created_at = now() - interval '60 days', expires_at = now() - interval '29 days'"
                + " where email like 'oubli-1-" + owner.email() + "'");
        change("update invitation set created_at = now() - interval '60 days', expires_at = now() - interval '31 days'"
                + " where email like 'oubli-2-" + owner.email() + "'");
        InvitationRetentionJob job =
                new InvitationRetentionJob(allInvitations, repository, crossTenant, transaction, Clock.systemUTC());
        job.run().block(SOON);
        job.run().block(SOON);
        assertThat(seen("select email from invitation where tenant_id = '" + site.id() + "' order by email"))
                .containsExactly("oubli-0-" + owner.email(), "oubli-1-" + owner.email());
    }
}
