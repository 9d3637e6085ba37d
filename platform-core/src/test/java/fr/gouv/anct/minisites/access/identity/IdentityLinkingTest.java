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

/** Checks the linking of provider identities to accounts in the database, as the unprivileged role. */
@CoreTest
class IdentityLinkingTest {

    private static final String ISSUER = "https://issuer.example";

    @Autowired
    private ProviderIdentities identities;

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
        AdmissionRules rules =
                new AdmissionRules(new AdmissionProperties(List.of("agence.example"), List.of(), List.of(), null));
        return new IdentityLinking(
                identities, rules, only(AdmissionExemption.class, pass), crossTenant, journal, transaction);
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
}
