package fr.gouv.anct.minisites.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks that the erasure of an account keeps its actions and deletes its identity, and is refused if it would leave a
 * site or the platform without a responsible account.
 */
@CoreTest
class AccountErasureTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private AccountErasure erasure;

    @Autowired
    private UnusedAccounts unused;

    @Autowired
    private AccountRecordReader held;

    @Autowired
    private AccountNotifications notifications;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private TestSites sites;

    @Autowired
    private DatabaseClient database;

    private Account ada;
    private UUID site;

    @BeforeEach
    void someone() {
        SuperuserDatabase.change("set session_replication_role = replica; update account set platform_role = null");
        ada = somebody(null);
        site = sites.live().id();
    }

    private Account somebody(@Nullable Role role) {
        UUID id = UUID.randomUUID();
        Account account = new Account(id, "fin-" + id + "@test.example", "Ada-" + id, "Finissante", role);
        accounts.save(account).block(SOON);
        return account;
    }

    private void member(Account account, Role role) {
        memberships
                .grant(new Membership(site, account.id(), role))
                .contextWrite(CurrentTenant.with(site))
                .block(SOON);
    }

    private boolean erase(Account account, Account by) {
        return Boolean.TRUE.equals(erasure.erase(account, by.actor()).block(SOON));
    }

    private ErasureObstacles obstacles(Account account) {
        return Objects.requireNonNull(erasure.obstacles(account).block(SOON));
    }

    /** Returns the tables that still hold data identifying the account. */
    private static List<String> traces(Account account) {
        return SuperuserDatabase.texts("""
            select table_name from information_schema.tables t
             where table_schema = 'public' and table_type = 'BASE TABLE'
               and (xpath('/row/n/text()', query_to_xml(format(
                     'select count(*) as n from %I x where x::text ilike %L or x::text ilike %L', table_name,
                     '%' || ? || '%', '%' || ? || '%'), false, true, '')))[1]::text <> '0'
            """, account.email(), account.givenName());
    }

    @Test
    void nothingSaysWhoItWas() {
        member(ada, Role.EDITOR);
        SuperuserDatabase.change("""
            insert into access_token (id, account_id, name, hash, actions, expires_at)
            values (gen_random_uuid(), ?, 'Jeton d’Ada', sha256(?::text::bytea), '{SITE_READ}', now() + interval '30 days')
            """, ada.id(), ada.id());
        for (String state : List.of("draft", "submitted", "refused")) {
            SuperuserDatabase.change("""
                insert into site_request (id, requester_id, state, answers) values (gen_random_uuid(), ?, ?,
                jsonb_build_object('owner-name', ?::text, 'owner-email', ?::text, 'programme-name', 'Essai'))
                """, ada.id(), state, ada.name(), ada.email());
        }
        SuperuserDatabase.change("""
            insert into outgoing_mail (id, recipient, letter) values (gen_random_uuid(), ?,
            jsonb_build_object('subject', 'Une lettre', 'greeting', ?::text, 'paragraphs', '[]'::jsonb))
            """, ada.email(), ada.name());
        SuperuserDatabase.change(
                "insert into audit_event (actor, actor_id, action) values (?, ?, 'session.opened')",
                ada.name(),
                ada.id());
        SuperuserDatabase.change(
                "insert into audit_event (actor, action, detail) values ('Zoé', 'member.invited',"
                        + " jsonb_build_object('invited', ?::text)), ('Zoé', 'member.joined',"
                        + " jsonb_build_object('invited', 'x@y.example', 'accepted-by', ?::text))",
                ada.email(),
                ada.email());
        UUID page = sites.page(sites.live(), "/signee", "Signée");
        SuperuserDatabase.change(
                "update revision set author = ?, author_id = ? where page_id = ?", ada.name(), ada.id(), page);
        assertThat(traces(ada)).contains("account", "audit_event", "outgoing_mail", "revision", "site_request");

        assertThat(erase(ada, ada)).isTrue();

        // Only the letter that confirms the erasure is left.
        assertThat(traces(ada)).containsExactly("outgoing_mail");
        assertThat(SuperuserDatabase.texts(
                        "select letter ->> 'subject' from outgoing_mail where recipient = ?", ada.email()))
                .singleElement()
                .asString()
                .contains("effacé");
        assertThat(accounts.byId(ada.id()).blockOptional(SOON)).isEmpty();
        assertThat(SuperuserDatabase.text("select given_name || ' ' || usual_name from account where id = ?", ada.id()))
                .isEqualTo("Ancien agent");
        assertThat(SuperuserDatabase.texts("select distinct actor from audit_event where actor_id = ?", ada.id()))
                .containsExactly("Ancien agent");
        assertThat(SuperuserDatabase.text("select count(*) from audit_event where actor_id = ?", ada.id()))
                .as("the rows stay")
                .isEqualTo("2");
        assertThat(SuperuserDatabase.texts("select author from revision where author_id = ?", ada.id()))
                .containsExactly("Ancien agent");
        assertThat(SuperuserDatabase.texts(
                        "select state from site_request where requester_id = ? order by state", ada.id()))
                .containsExactly("refused", "withdrawn");
        assertThat(SuperuserDatabase.texts("select 1 from membership where account_id = ?", ada.id()))
                .isEmpty();
        assertThat(SuperuserDatabase.texts(
                        "select revoked_at is not null from access_token where account_id = ?", ada.id()))
                .containsExactly("t");
    }

    @Test
    void somebodyElsesRowsAreLeftAlone() {
        Account other = somebody(null);
        member(other, Role.EDITOR);
        SuperuserDatabase.change(
                "insert into audit_event (actor, actor_id, action) values (?, ?, 'session.opened')",
                other.name(),
                other.id());
        erase(ada, ada);
        assertThat(traces(other)).contains("account", "audit_event");
        assertThat(SuperuserDatabase.texts("select role from membership where account_id = ?", other.id()))
                .containsExactly("editor");
    }

    @Test
    void theLastResponsableStays() {
        member(ada, Role.OWNER);
        assertThat(obstacles(ada).sites()).hasSize(1);
        assertThat(erase(ada, ada)).isFalse();
        assertThat(accounts.byId(ada.id()).block(SOON)).isEqualTo(ada);
        assertThat(SuperuserDatabase.texts(
                        "select 1 from audit_event where action = 'account.erased' and subject = ?", ada.id()))
                .isEmpty();

        member(somebody(null), Role.OWNER);
        assertThat(obstacles(ada).isEmpty()).isTrue();
        assertThat(erase(ada, ada)).isTrue();
    }

    @Test
    void theLastAdministratorStays() {
        Account last = somebody(Role.ADMINISTRATOR);
        assertThat(obstacles(last).lastAdministrator()).isTrue();
        assertThat(erase(last, ada)).isFalse();
        Account other = somebody(Role.ADMINISTRATOR);
        assertThat(erase(last, other)).isTrue();
    }

    /** Only the platform's role may call the function, whose only argument is an id. */
    @Test
    void theApplicationsOwnRoleErasesNobody() {
        Mono<Void> call =
                database.sql("select erase_account(:id)").bind("id", ada.id()).then();
        assertThatThrownBy(() -> call.block(SOON)).hasStackTraceContaining("permission denied");
        assertThat(SuperuserDatabase.texts("""
            select proname || ' ' || pg_get_userbyid(proowner) || ' ' || array_to_string(proconfig, ',')
              from pg_proc where prosecdef and proname in ('erase_account', 'anonymise_journal') order by 1\
            """))
                .containsExactly(
                        "anonymise_journal minisites_owner search_path=public, pg_temp",
                        "erase_account minisites_owner search_path=public, pg_temp");
        assertThat(SuperuserDatabase.texts("""
            select grantee from information_schema.routine_privileges
             where routine_name in ('erase_account', 'anonymise_journal') and grantee <> 'minisites_owner'\
            """)).containsExactly("minisites_platform", "minisites_platform");
    }

    private UnusedAccountsJob at(Instant moment) {
        return new UnusedAccountsJob(unused, erasure, notifications, crossTenant, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static List<String> warnings(Account account) {
        return SuperuserDatabase.texts(
                "select letter ->> 'subject' from outgoing_mail where recipient = ? and letter ->> 'subject' like"
                        + " '%sera effacé%'",
                account.email());
    }

    @Test
    void unusedForThreeYearsItIsErasedAfterAWarning() {
        Instant last =
                ZonedDateTime.of(2016, 5, 2, 9, 0, 0, 0, ParisCalendar.ZONE).toInstant();
        SuperuserDatabase.change("update account set signed_in_at = now() where id <> ?", ada.id());
        SuperuserDatabase.change("update account set signed_in_at = ? where id = ?", Timestamp.from(last), ada.id());
        Instant end = last.atZone(ParisCalendar.ZONE).plusYears(3).toInstant();
        Instant warning = end.minus(Duration.ofDays(30));

        at(warning).run().block(SOON);
        assertThat(warnings(ada)).isEmpty();
        at(warning.plusSeconds(1)).run().block(SOON);
        at(warning.plusSeconds(2)).run().block(SOON);
        assertThat(warnings(ada)).hasSize(1);

        at(end).run().block(SOON);
        assertThat(accounts.byId(ada.id()).blockOptional(SOON)).as("to the day").isPresent();
        at(end.plusSeconds(1)).run().block(SOON);
        assertThat(accounts.byId(ada.id()).blockOptional(SOON)).isEmpty();
    }

    /**
     * Last owners (responsables) of their sites cannot be erased. They came first every day, and no other account was
     * reached.
     */
    @Test
    void accountsThatHaveToStayKeepNobodyElse() {
        Instant last =
                ZonedDateTime.of(2016, 5, 2, 9, 0, 0, 0, ParisCalendar.ZONE).toInstant();
        Instant end = last.atZone(ParisCalendar.ZONE).plusYears(3).toInstant();
        SuperuserDatabase.change("update account set signed_in_at = now() where id <> ?", ada.id());
        SuperuserDatabase.change(
                "update account set signed_in_at = ?, warned_at = ? where id = ?",
                Timestamp.from(last),
                Timestamp.from(end.minus(Duration.ofDays(30))),
                ada.id());
        String prefix =
                "00000000-0000-4000-8000-" + UUID.randomUUID().toString().substring(0, 8);
        for (String sql : List.of(
                "insert into tenant (tenant_id, slug, name, state) select id, 'reste-' || right(id::text, 12),"
                        + " 'Reste', 'live'",
                "insert into account (id, email, given_name, usual_name, signed_in_at, warned_at) select id, id ||"
                        + " '@reste.example', 'Reste', 'Là', timestamptz '2016-05-02', timestamptz '2019-04-01'",
                "insert into membership (tenant_id, account_id, role) select id, id, 'owner'")) {
            SuperuserDatabase.change(
                    sql + " from (select (? || lpad(i::text, 4, '0'))::uuid as id from generate_series(0, ?) i) x",
                    prefix,
                    UnusedAccounts.AT_A_TIME);
        }

        at(end.plusSeconds(1)).run().block(SOON);

        assertThat(accounts.byId(ada.id()).blockOptional(SOON)).isEmpty();
        assertThat(SuperuserDatabase.texts(
                        "select id from account where id::text like ? and erased_at is null", prefix + "%"))
                .hasSize(UnusedAccounts.AT_A_TIME + 1);
    }

    /**
     * The journal of a person over years takes megabytes: the event loop of the database also serves other requests.
     */
    @Test
    void whatIsHeldIsParsedOffTheEventLoops() {
        assertThat(Flux.just(
                                held.readOwn(ada.id(), "select cast(:account as uuid) as id"),
                                held.readAcrossTenants(ada.id(), "select cast(:account as uuid) as id"))
                        .concatMap(one -> one.map(_ -> Thread.currentThread().getName()))
                        .collectList()
                        .block(SOON))
                .allMatch(thread -> thread.startsWith("parsing"));
    }

    /** The job reads many accounts before it erases them. */
    @Test
    void aSignInWhileTheJobRunsKeepsTheAccount() throws SQLException {
        Instant last = Instant.parse("2016-05-02T09:00:00Z");
        Instant warned = Instant.parse("2019-04-01T09:00:00Z");
        SuperuserDatabase.change(
                "update account set signed_in_at = ?, warned_at = ? where id = ?",
                Timestamp.from(last),
                Timestamp.from(warned),
                ada.id());
        Instant since = last.plusSeconds(1);
        Mono<Boolean> job = erasure.eraseUnused(ada.id(), since, warned).cache();
        try (Connection signIn = SuperuserDatabase.connection()) {
            signIn.setAutoCommit(false);
            signIn.createStatement().execute("update account set signed_in_at = now() where id = '" + ada.id() + "'");
            assertThatThrownBy(() -> job.block(Duration.ofMillis(700))).hasMessageContaining("Timeout");
            signIn.commit();
            assertThat(job.block(SOON)).isFalse();
        }
        assertThat(accounts.byId(ada.id()).block(SOON)).isEqualTo(ada);

        SuperuserDatabase.change("update account set signed_in_at = ? where id = ?", Timestamp.from(last), ada.id());
        assertThat(erasure.eraseUnused(ada.id(), since, warned).block(SOON)).isTrue();
    }

    @Test
    void whoComesInAfterTheWarningKeepsTheirs() {
        Instant last =
                ZonedDateTime.of(2016, 5, 2, 9, 0, 0, 0, ParisCalendar.ZONE).toInstant();
        SuperuserDatabase.change("update account set signed_in_at = now() where id <> ?", ada.id());
        SuperuserDatabase.change("update account set signed_in_at = ? where id = ?", Timestamp.from(last), ada.id());
        Instant end = last.atZone(ParisCalendar.ZONE).plusYears(3).toInstant();
        at(end.minus(Duration.ofDays(10))).run().block(SOON);
        accounts.recordSignIn(ada.id()).block(SOON);
        at(end.plus(Duration.ofDays(40))).run().block(SOON);
        assertThat(accounts.byId(ada.id()).blockOptional(SOON)).isPresent();
        assertThat(warnings(ada)).hasSize(1);
    }
}
