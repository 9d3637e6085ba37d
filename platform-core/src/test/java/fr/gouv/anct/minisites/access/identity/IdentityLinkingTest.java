package fr.gouv.anct.minisites.access.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.admission.AdmissionExemption;
import fr.gouv.anct.minisites.access.admission.AdmissionProperties;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import fr.gouv.anct.minisites.access.admission.AdmissionRules;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks the linking of provider identities to accounts in the database, as the unprivileged role. */
@CoreTest
class IdentityLinkingTest {

    private static final String ISSUER = "https://issuer.example";

    @Autowired
    private ProviderIdentities identities;

    @Autowired
    private GrantedAdministrators administrators;

    @Autowired
    private AddressDigests digests;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionalOperator transaction;

    private final String address = UUID.randomUUID() + "@ailleurs.example";

    private IdentityLinking linking(AdmissionExemption pass) {
        AdmissionRules rules = new AdmissionRules(
                new AdmissionProperties(List.of("agence.example"), List.of(), List.of("admin-" + address), null));
        return new IdentityLinking(
                identities,
                administrators,
                digests,
                rules,
                only(AdmissionExemption.class, pass),
                crossTenant,
                journal,
                transaction);
    }

    private static <T> ObjectProvider<T> only(Class<T> type, T bean) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("only", bean);
        return beans.getBeanProvider(type);
    }

    private static ProviderIdentity arrival(String subject, String email) {
        return new ProviderIdentity(ISSUER, subject, email, true, "Ada", "Lovelace", "13002603200016", "Agence");
    }

    private IdentityLinking open() {
        return linking((email, next) -> Mono.just(true));
    }

    private IdentityLinking closed() {
        return linking((email, next) -> Mono.just(false));
    }

    private SignInOutcome receive(IdentityLinking identityLinking, ProviderIdentity identity) {
        return requireNonNull(identityLinking.link(identity, "/sites").block());
    }

    @Test
    void a_pass_lets_in_who_is_not_expected_and_knows_where_they_go() {
        assertThat(receive(closed(), arrival("s-" + address, address)))
                .isEqualTo(new SignInOutcome.Refused(AdmissionRefusal.NOT_EXPECTED));
        assertThat(accounts.byEmail(address).hasElement().block()).isFalse();

        IdentityLinking invited = linking((email, next) -> Mono.just(email.equals(address) && next.equals("/sites")));
        assertThat(receive(invited, arrival("s-" + address, address))).isInstanceOf(SignInOutcome.Admitted.class);
        assertThat(receive(closed(), arrival("s-" + address, "elsewhere-" + address)))
                .as("an earlier sign-in")
                .isInstanceOfSatisfying(
                        SignInOutcome.Admitted.class,
                        again -> assertThat(again.account().email()).isEqualTo("elsewhere-" + address));
    }

    @Test
    void a_first_sign_in_says_in_the_journal_that_an_account_is_made() {
        Account account = ((SignInOutcome.Admitted) receive(open(), arrival("s-" + address, address))).account();
        receive(open(), arrival("s-" + address, address));

        assertThat(SuperuserDatabase.texts("select action from audit_event where subject = ?", account.id()))
                .containsExactly("account.created");
    }

    @Test
    void two_first_sign_ins_at_once_make_one_account() {
        List<SignInOutcome> both = requireNonNull(Flux.range(0, 2)
                .flatMap(_ -> open().link(arrival("s-" + address, address), "/"))
                .collectList()
                .block());
        assertThat(both)
                .extracting(one -> ((SignInOutcome.Admitted) one).account().id())
                .containsOnly(
                        ((SignInOutcome.Admitted) both.getFirst()).account().id());
    }

    @Test
    void another_subject_does_not_take_an_account_over() {
        receive(open(), arrival("s-" + address, address));
        assertThat(receive(open(), arrival("other-" + address, address)))
                .isEqualTo(new SignInOutcome.Refused(AdmissionRefusal.EMAIL_TAKEN));
        ProviderIdentity elsewhere =
                new ProviderIdentity("https://another.example", "x-" + address, address, true, null, null, null, null);
        assertThat(receive(open(), elsewhere)).as("once an issuer").isInstanceOf(SignInOutcome.Admitted.class);
    }

    @Test
    void a_role_taken_away_on_the_way_does_not_come_back() {
        Account auditor = new Account(UUID.randomUUID(), address, "Ada", "Byron", Role.AUDITOR);
        accounts.save(auditor).block();
        IdentityLinking slow = linking(
                // Runs between the read and the write of the account.
                (email, next) -> accounts.save(new Account(auditor.id(), address, "Ada", "Byron", null))
                        .thenReturn(true));

        receive(slow, arrival("s-" + address, address));

        assertThat(requireNonNull(accounts.byId(auditor.id()).block()).platformRole())
                .isNull();
    }

    @Test
    void an_account_that_is_erased_on_the_way_stays_erased() {
        UUID erased = ((SignInOutcome.Admitted) receive(open(), arrival("s-" + address, address)))
                .account()
                .id();
        IdentityLinking slow = linking(
                // Runs between the read and the write of the account.
                (email, next) -> Mono.fromCallable(() -> {
                            SuperuserDatabase.change("select erase_account(?)", erased);
                            return true;
                        })
                        .subscribeOn(Schedulers.boundedElastic()));

        Account fresh = ((SignInOutcome.Admitted) receive(slow, arrival("s-" + address, address))).account();

        assertThat(fresh.id()).isNotEqualTo(erased);
        assertThat(SuperuserDatabase.texts("select given_name || ' ' || usual_name from account where id = ?", erased))
                .containsExactly("Ancien agent");
        assertThat(SuperuserDatabase.texts("select account_id from identity where subject = ?", "s-" + address))
                .containsExactly(fresh.id().toString());
        assertThat(((SignInOutcome.Admitted) receive(closed(), arrival("s-" + address, address)))
                        .account()
                        .id())
                .isEqualTo(fresh.id());
    }

    @Test
    void an_identity_of_an_erased_account_finds_none() {
        UUID erased = ((SignInOutcome.Admitted) receive(open(), arrival("s-" + address, address)))
                .account()
                .id();
        SuperuserDatabase.change(
                "update account set given_name = 'Ancien', usual_name = 'agent', email = ? where id = ?",
                erased + "@efface.invalid",
                erased);
        SuperuserDatabase.change("update account set erased_at = now() where id = ?", erased);

        assertThat(receive(closed(), arrival("s-" + address, address)))
                .isEqualTo(new SignInOutcome.Refused(AdmissionRefusal.NOT_EXPECTED));
    }

    @Test
    void a_sign_in_counts_the_account_as_used() {
        UUID account = ((SignInOutcome.Admitted) receive(open(), arrival("s-" + address, address)))
                .account()
                .id();
        SuperuserDatabase.change("update account set signed_in_at = '2016-05-02' where id = ?", account);
        receive(open(), arrival("s-" + address, address));
        assertThat(SuperuserDatabase.texts("select signed_in_at > '2020-01-01' from account where id = ?", account))
                .containsExactly("t");
    }

    /** Signs in as the configured administrator and returns the account as stored. */
    private Account administrator(String issuer) {
        String email = "admin-" + address;
        ProviderIdentity identity =
                new ProviderIdentity(issuer, "s-" + email, email, true, "Ada", "Lovelace", null, null);
        UUID id =
                ((SignInOutcome.Admitted) receive(closed(), identity)).account().id();
        return requireNonNull(accounts.byId(id).block());
    }

    private static void removeRole(Account account) {
        SuperuserDatabase.change("set session_replication_role = replica; update account set platform_role = null"
                + " where id = '" + account.id() + "'");
    }

    @Test
    void a_configured_administrator_gets_the_role_once_from_all_providers() {
        Account first = administrator(ISSUER);
        assertThat(first.platformRole()).isEqualTo(Role.ADMINISTRATOR);
        removeRole(first);

        Account linked = administrator("https://another.example");
        assertThat(linked.id()).as("the same account").isEqualTo(first.id());
        assertThat(linked.platformRole()).isNull();
        assertThat(administrator(ISSUER).platformRole()).isNull();
    }

    @Test
    void a_configured_administrator_does_not_get_the_role_back_after_an_erasure() {
        Account first = administrator(ISSUER);
        removeRole(first);
        SuperuserDatabase.change("select erase_account(?)", first.id());

        Account again = administrator(ISSUER);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.platformRole()).isNull();
        assertThat(SuperuserDatabase.texts(
                        "select action from audit_event where action = 'sign-in.administrator' and actor_id in (?, ?)",
                        first.id(),
                        again.id()))
                .hasSize(1);
    }

    /** An earlier version of the application kept no record of the roles that it granted. */
    @Test
    void a_later_sign_in_of_a_configured_administrator_counts_as_the_grant() {
        removeRole(administrator(ISSUER));
        SuperuserDatabase.change(
                "delete from granted_administrator where email_digest = ?", digests.of("admin-" + address));
        administrator(ISSUER);

        assertThat(administrator("https://another.example").platformRole()).isNull();
    }

    @Test
    void the_digest_of_an_address_needs_the_secret() {
        String email = "admin-" + address;
        administrator(ISSUER);
        assertThat(SuperuserDatabase.texts(
                        "select 1 from granted_administrator where email_digest in (sha256(?::text::bytea),"
                                + " sha256(?::text::bytea))",
                        email,
                        "administrator " + email))
                .isEmpty();
    }
}
