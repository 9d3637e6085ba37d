package fr.gouv.anct.minisites.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.SecretHolderScope;
import fr.gouv.anct.minisites.delivery.CoreTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** Runs the contract against PostgreSQL, and checks what is specific to it: visible rows and the times of writes. */
@CoreTest
class DatabaseSessionsTest extends SessionContract {

    private static final UUID AUTHOR = UUID.randomUUID();

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Sessions storedSessions;

    @Autowired
    private StoredInterruptedForms storedForms;

    @Autowired
    private SecretHolderScope secrets;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private Accounts accounts;

    private DatabaseSessions sessions;
    private AccountSessions own;
    private InterruptedFormStore forms;
    private ExpiredSessionsJob expiry;

    @BeforeEach
    void wire() {
        sessions = new DatabaseSessions(storedSessions, secrets, TERMS, clock);
        own = new AccountSessions(storedSessions, transactions, TERMS, clock);
        forms = new InterruptedFormStore(storedForms, secrets, crossTenant, clock);
        expiry = new ExpiredSessionsJob(storedSessions, storedForms, crossTenant, TERMS, clock);
        // Rows of another test would use up the limit of stored forms.
        crossTenant
                .write(
                        CrossTenantScope.Purpose.EXPIRY,
                        database.sql("delete from interrupted_form").then())
                .block();
    }

    @Override
    ReactiveSessionRepository<StoredSession> sessions() {
        return sessions;
    }

    private UUID somebody() {
        UUID id = UUID.randomUUID();
        accounts.save(new Account(id, id + "@sessions.example", "Ada", "Un", null))
                .block();
        return id;
    }

    private StoredSession signedIn(UUID account) {
        return begun("account", account.toString(), "browser", "Firefox, Linux");
    }

    private String raw(StoredSession session) {
        return requireRow(database.sql("select s::text from session s where id_hash = :digest")
                .bind("digest", SecretHolderScope.digest(session.getId()))
                .map(row -> row.get(0, String.class))
                .one()
                .as(query -> secrets.open(query, SecretHolderScope.digest(session.getId())))
                .block());
    }

    private static String requireRow(String row) {
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void theIdIsNotWhatIsKept() {
        StoredSession session = signedIn(somebody());
        assertThat(raw(session)).doesNotContain(session.getId()).contains(SecretHolderScope.digest(session.getId()));
    }

    @Test
    void aCallThatChangesNothingWritesNothingForAMinute() {
        StoredSession session = begun("kept", "yes");
        String before = version(session);
        clock.pass(Duration.ofSeconds(59));
        save(found(session));
        assertThat(version(session)).isEqualTo(before);
        clock.pass(Duration.ofSeconds(1));
        save(found(session));
        assertThat(version(session)).isNotEqualTo(before);
    }

    private String version(StoredSession session) {
        String digest = SecretHolderScope.digest(session.getId());
        return requireRow(secrets.open(
                        database.sql("select xmin::text || ' ' || ctid::text from session where id_hash = :digest")
                                .bind("digest", digest)
                                .map(row -> row.get(0, String.class))
                                .one(),
                        digest)
                .block());
    }

    @Test
    void withoutASecretOrAnAccountTheQueryFails() {
        signedIn(somebody());
        assertThatThrownBy(
                        () -> all().as(transaction::transactional).collectList().block())
                .rootCause()
                .message()
                .containsAnyOf("app.account", "invalid input syntax for type uuid: \"\"");
    }

    @Test
    void aSecretShowsItsSessionAndAnAccountItsOwn() {
        UUID me = somebody();
        StoredSession mine = signedIn(me);
        StoredSession mineToo = signedIn(me);
        StoredSession others = signedIn(somebody());
        String digest = SecretHolderScope.digest(others.getId());
        assertThat(secrets.open(all().collectList(), digest).block()).containsExactly(others.publicId());
        assertThat(all().as(transaction::transactional)
                        .contextWrite(CurrentAccount.with(me))
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder(mine.publicId(), mineToo.publicId());
        assertThat(secrets.open(all().collectList(), SecretHolderScope.digest("guessed"))
                        .block())
                .isEmpty();
    }

    private Flux<String> all() {
        return database.sql("select public_id from session")
                .map(row -> requireRow(row.get(0, String.class)))
                .all();
    }

    @Test
    void thePlatformClearsAwayAndReadsNothing() {
        signedIn(somebody());
        for (String hidden : List.of("id_hash", "public_id", "account_id", "attributes")) {
            assertThatThrownBy(() -> crossTenant
                            .read(
                                    CrossTenantScope.Purpose.EXPIRY,
                                    database.sql("select " + hidden + " from session")
                                            .map(row -> true)
                                            .all())
                            .collectList()
                            .block())
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> crossTenant
                        .read(
                                CrossTenantScope.Purpose.EXPIRY,
                                database.sql("select fields from interrupted_form")
                                        .map(row -> true)
                                        .all())
                        .collectList()
                        .block())
                .hasMessageContaining("permission denied");
    }

    @Test
    void anAccountListsAndClosesItsOwn() {
        UUID me = somebody();
        UUID somebodyElse = somebody();
        StoredSession here = signedIn(me);
        clock.pass(Duration.ofMinutes(5));
        StoredSession there = signedIn(me);
        StoredSession others = signedIn(somebodyElse);
        assertThat(own.of(me).collectList().block()).containsExactly(listed(there), listed(here));
        assertThat(own.close(me, others.publicId()).block()).as("not theirs").isFalse();
        assertThat(own.close(me, "aaaaaaaaaa").block()).isFalse();
        assertThat(own.close(me, "").block()).isFalse();
        assertThat(find(others.getId())).isNotNull();

        assertThat(own.close(me, there.publicId()).block()).isTrue();
        assertThat(own.close(me, there.publicId()).block()).as("once").isFalse();
        assertThat(find(there.getId())).isNull();
        assertThat(find(here.getId())).isNotNull();

        signedIn(me);
        signedIn(me);
        assertThat(own.closeOthers(me, here.publicId()).block()).isEqualTo(2);
        assertThat(find(here.getId())).isNotNull();
        assertThat(own.closeAll(me).block()).isEqualTo(1);
        assertThat(find(here.getId())).isNull();
        assertThat(own.of(me).collectList().block()).isEmpty();
        assertThat(find(others.getId())).isNotNull();
    }

    private static AccountSession listed(StoredSession session) {
        return new AccountSession(
                session.publicId(), session.getCreationTime(), session.getLastAccessedTime(), "Firefox, Linux");
    }

    @Test
    void whoLooksAfterAccountsClosesInTheirOwnTransaction() {
        UUID administrator = somebody();
        UUID gone = somebody();
        StoredSession theirs = signedIn(gone);
        StoredSession mine = signedIn(administrator);
        Long closed = own.closeAll(gone)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(administrator))
                .block();
        assertThat(closed).isEqualTo(1);
        assertThat(find(theirs.getId())).isNull();
        assertThat(find(mine.getId())).isNotNull();
    }

    @Test
    void whatHasEndedIsNotListedAndIsClearedAway() {
        UUID me = somebody();
        StoredSession idle = signedIn(me);
        clock.pass(Duration.ofMinutes(31).plusMillis(1));
        StoredSession live = signedIn(me);
        assertThat(own.of(me).map(AccountSession::publicId).collectList().block())
                .containsExactly(live.publicId());
        assertThat(raw(idle)).isNotEmpty();
        expiry.run().block();
        assertThat(secrets.open(all().collectList(), SecretHolderScope.digest(idle.getId()))
                        .block())
                .isEmpty();
        assertThat(find(live.getId())).isNotNull();
    }

    @Test
    void aFormWaitsAnHourForWhoHoldsItsSecret() {
        InterruptedForm form = new InterruptedForm(
                "/demande/x", "/demande?x=1", Map.of("need", List.of("é\u0000«\n", "deux"), "", List.of("")));
        String secret = keep(form, "a");
        String other = keep(new InterruptedForm("/ailleurs", null, Map.of()), "a");
        assertThat(secret).isNotNull().isNotEqualTo(other);
        assertThat(forms.find(secret, AUTHOR).block()).isEqualTo(form);
        assertThat(forms.find("guessed", AUTHOR).block()).isNull();
        clock.pass(Duration.ofMinutes(59));
        assertThat(forms.find(secret, AUTHOR).block()).isEqualTo(form);
        clock.pass(Duration.ofMinutes(1));
        assertThat(forms.find(secret, AUTHOR).block()).isNull();
        expiry.run().block();
        assertThat(count()).isZero();
    }

    @Test
    void aFormIsForgottenOnceItIsSentAgain() {
        String secret = keep(new InterruptedForm("/demande", null, Map.of()), "a");
        String other = keep(new InterruptedForm("/demande", null, Map.of()), "a");
        forms.forget(secret, AUTHOR).block();
        assertThat(forms.find(secret, AUTHOR).block()).isNull();
        assertThat(forms.find(other, AUTHOR).block()).isNotNull();
    }

    @Test
    void eachAccountHasItsOwnUnderTheSecretOfABrowser() {
        UUID other = UUID.randomUUID();
        InterruptedForm mine = new InterruptedForm("/demande", null, Map.of("need", List.of("le mien")));
        InterruptedForm theirs = new InterruptedForm("/demande", null, Map.of("need", List.of("le leur")));
        String secret = keep(mine, "a");
        assertThat(forms.find(secret, other).block()).isNull();
        forms.forget(secret, other).block();

        assertThat(forms.keep(theirs, "a", other, secret).block()).isEqualTo(secret);
        assertThat(forms.find(secret, AUTHOR).block()).isEqualTo(mine);
        assertThat(forms.find(secret, other).block()).isEqualTo(theirs);
        forms.keep(mine, "a", other, secret).block();
        assertThat(forms.find(secret, other).block()).as("the last one").isEqualTo(mine);
        assertThat(count()).isEqualTo(2);

        assertThat(forms.keep(mine, "a", other, "short").block())
                .as("not one of ours")
                .hasSize(43);
    }

    @Test
    void theOldestFormsLeaveFirstWhenThereAreTooMany() {
        String first = keep(new InterruptedForm("/demande", null, Map.of()), "a");
        InterruptedForm large = new InterruptedForm("/demande", null, Map.of("need", List.of("a".repeat(99_000))));
        IntStream.range(0, 165).forEach(i -> {
            clock.pass(Duration.ofMillis(1));
            keep(large, "a" + i);
        });
        assertThat(forms.find(first, AUTHOR).block()).isNull();
        assertThat(count()).isEqualTo(161);
        IntStream.range(0, 1_001).forEach(i -> {
            clock.pass(Duration.ofMillis(1));
            keep(new InterruptedForm("/demande", null, Map.of()), "b" + i);
        });
        assertThat(count()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void aBrowserThatSendsManyPushesOutItsOwn() {
        InterruptedForm large = new InterruptedForm("/demande", null, Map.of("need", List.of("a".repeat(99_000))));
        String theirs = keep(large, "somebody else");
        long others = count();
        IntStream.range(0, 200).forEach(_ -> {
            clock.pass(Duration.ofMillis(1));
            keep(large, "flood");
        });
        assertThat(forms.find(theirs, AUTHOR).block()).isNotNull();
        assertThat(count()).isEqualTo(InterruptedFormStore.EACH + others);
    }

    private String keep(InterruptedForm form, String browser) {
        return Objects.requireNonNull(forms.keep(form, browser, AUTHOR, null).block());
    }

    private long count() {
        Long count = crossTenant
                .read(
                        CrossTenantScope.Purpose.EXPIRY,
                        database.sql("select count(id_hash) from interrupted_form")
                                .map(row -> row.get(0, Long.class))
                                .all())
                .single()
                .block();
        assertThat(count).isNotNull();
        return count;
    }
}
