package fr.gouv.anct.minisites.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Checks that granting and revoking a platform role sends a letter and writes a journal entry, and that one
 * administrator always remains.
 */
@CoreTest
class PlatformRolesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private PlatformRoles roles;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void nobodyAdministrates() {
        SuperuserDatabase.change("set session_replication_role = replica; update account set platform_role = null");
    }

    private Account somebody(@Nullable Role role) {
        UUID id = UUID.randomUUID();
        Account account = new Account(id, "role-" + id + "@test.example", "Ada", "Rôle", role);
        accounts.save(account).block(SOON);
        return account;
    }

    private RoleChangeResult change(Account account, @Nullable Role role, Account by) {
        return Objects.requireNonNull(roles.change(account, role, by.actor()).block(SOON));
    }

    private static List<String> letters(Account to) {
        return SuperuserDatabase.texts(
                "select letter ->> 'subject' from outgoing_mail where recipient = ? order by number", to.email());
    }

    private static List<String> journal(Account about) {
        return SuperuserDatabase.texts("select action from audit_event where subject = ? order by id", about.id());
    }

    @Test
    void theyAreGivenAndTakenAndTold() {
        Account administrator = somebody(Role.ADMINISTRATOR);
        Account account = somebody(null);
        assertThat(change(account, Role.AUDITOR, administrator)).isEqualTo(RoleChangeResult.DONE);
        Account auditor = Objects.requireNonNull(accounts.byId(account.id()).block(SOON));
        assertThat(auditor.platformRole()).isEqualTo(Role.AUDITOR);
        assertThat(change(auditor, Role.AUDITOR, administrator)).isEqualTo(RoleChangeResult.NOTHING_TO_DO);
        assertThat(change(auditor, null, administrator)).isEqualTo(RoleChangeResult.DONE);
        assertThat(journal(account)).containsExactly("account.role-given", "account.role-taken");
        assertThat(letters(account)).hasSize(2);
    }

    /** Two administrators have read the same account. */
    @Test
    void aRoleIsNotReplacedUnseen() {
        Account administrator = somebody(Role.ADMINISTRATOR);
        Account asRead = somebody(null);
        assertThat(change(asRead, Role.AUDITOR, administrator)).isEqualTo(RoleChangeResult.DONE);
        assertThat(change(asRead, Role.COMMUNICATIONS, administrator)).isEqualTo(RoleChangeResult.CHANGED_MEANWHILE);
        assertThat(Objects.requireNonNull(accounts.byId(asRead.id()).block(SOON))
                        .platformRole())
                .isEqualTo(Role.AUDITOR);
        assertThat(journal(asRead)).containsExactly("account.role-given");
        assertThat(letters(asRead)).hasSize(1);

        SuperuserDatabase.change("select erase_account(?)", asRead.id());
        assertThat(change(asRead, Role.COMMUNICATIONS, administrator))
                .as("erased")
                .isEqualTo(RoleChangeResult.CHANGED_MEANWHILE);
    }

    @Test
    void twoWhoAddTheSamePersonAtOnceDoItOnce() {
        Account administrator = somebody(Role.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            String email = "ensemble-" + UUID.randomUUID() + "@test.example";
            List<Boolean> created = Objects.requireNonNull(Flux.just(Role.AUDITOR, Role.COMMUNICATIONS)
                    .flatMap(role -> roles.createAccount(email, "Zoé", "Neuve", role, administrator.actor())
                            .subscribeOn(Schedulers.parallel()))
                    .collectList()
                    .block(SOON));
            assertThat(created).containsExactlyInAnyOrder(true, false);
            assertThat(SuperuserDatabase.texts(
                            "select letter ->> 'subject' from outgoing_mail where recipient = ?", email))
                    .hasSize(1);
            assertThat(SuperuserDatabase.texts(
                            "select action from audit_event where subject = (select id from account where email = ?)"
                                    + " order by id",
                            email))
                    .containsExactly("account.created", "account.role-given");
        }
    }

    @Test
    void nobodyTakesTheirOwnRoleOfAdministrator() {
        Account one = somebody(Role.ADMINISTRATOR);
        somebody(Role.ADMINISTRATOR);
        assertThat(change(one, null, one)).isEqualTo(RoleChangeResult.OWN_ADMINISTRATOR);
    }

    @Test
    void theLastAdministratorStays() {
        Account last = somebody(Role.ADMINISTRATOR);
        Account formerly = somebody(null);
        assertThat(change(last, null, formerly)).isEqualTo(RoleChangeResult.LAST_ADMINISTRATOR);
        assertThat(change(last, Role.AUDITOR, formerly)).isEqualTo(RoleChangeResult.LAST_ADMINISTRATOR);
        assertThat(letters(last)).isEmpty();
        assertThat(journal(last)).isEmpty();
    }

    @Test
    void twoWhoTakeItFromEachOtherAtOnceLeaveOne() {
        for (int i = 0; i < 5; i++) {
            nobodyAdministrates();
            Account one = somebody(Role.ADMINISTRATOR);
            Account other = somebody(Role.ADMINISTRATOR);
            List<RoleChangeResult> outcomes = Objects.requireNonNull(Flux.merge(
                            roles.change(one, null, other.actor()).subscribeOn(Schedulers.parallel()),
                            roles.change(other, null, one.actor()).subscribeOn(Schedulers.parallel()))
                    .collectList()
                    .block(SOON));
            assertThat(outcomes).containsExactlyInAnyOrder(RoleChangeResult.DONE, RoleChangeResult.LAST_ADMINISTRATOR);
            assertThat(SuperuserDatabase.text("select count(*) from account where platform_role = 'administrator'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void somebodyNewIsWelcomedByTheirAddress() {
        Account administrator = somebody(Role.ADMINISTRATOR);
        String email = "Nouvelle-" + UUID.randomUUID() + "@Test.example";
        assertThat(roles.createAccount(email, "Zoé", "Neuve", Role.COMMUNICATIONS, administrator.actor())
                        .block(SOON))
                .isTrue();
        assertThat(SuperuserDatabase.texts(
                        "select platform_role || ' ' || usual_name from account where email = ?",
                        email.toLowerCase(Locale.ROOT)))
                .containsExactly("communications Neuve");
        assertThat(SuperuserDatabase.texts(
                        "select letter ->> 'subject' from outgoing_mail where recipient = ?",
                        email.toLowerCase(Locale.ROOT)))
                .hasSize(1);
    }
}
