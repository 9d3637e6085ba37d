package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private TestSites sites;

    @Autowired
    private R2dbcConnectionDetails details;

    private TestSite mine;
    private TestSite other;

    @BeforeAll
    void twoSitesWithARowInEveryTable() throws SQLException {
        mine = filled();
        other = filled();
    }

    private TestSite filled() throws SQLException {
        TestSite site = sites.live();
        UUID page = sites.page(
                site, "/page", "Page", ExampleBlocks.all().toArray(new fr.gouv.anct.minisites.content.block.Block[0]));
        sites.redirect(site, "/avant", page);
        sites.file(site, "a.txt", "text/plain", new byte[] {1});
        query(PEOPLE.formatted(site.id()));
        query("select record_measurement(gen_random_uuid(), 1, false, '%s')"
                .formatted(CONSULTATION.formatted(site.id())));
        query("insert into search_day (tenant_id, day, words) values ('%s', current_date, 'mot') returning 1"
                .formatted(site.id()));
        return site;
    }

    /** Counts of every kind. */
    private static final String CONSULTATION = """
        {"views": [{"tenant_id": "%1$s", "day": "today", "path": "/page", "views": 1, "arrivals": 1}],
         "origins": [{"tenant_id": "%1$s", "day": "today", "path": "/page", "domain": "", "arrivals": 1}],
         "downloads": [{"tenant_id": "%1$s", "day": "today", "media_id": "%1$s", "downloads": 1}],
         "missing": [{"tenant_id": "%1$s", "day": "today", "path": "/absente", "hits": 1}],
         "searches": [{"tenant_id": "%1$s", "day": "today", "words": "mot", "searches": 1, "without_result": 0, "clicks": 0}],
         "searchers": [{"tenant_id": "%1$s", "day": "today", "words": "mot", "hash": 1}],
         "visitors": [{"tenant_id": "%1$s", "day": "today", "hash": 1}]}\
        """;

    /** SQL that inserts rows into the tables that the back office writes. */
    private static final String PEOPLE = """
        with t as (select '%s'::uuid as t),
             a as (insert into account (id, email, given_name, usual_name)
                   values (gen_random_uuid(), gen_random_uuid() || '@test.example', 'A', 'B') returning id),
             m as (insert into membership (tenant_id, account_id, role) select t, id, 'owner' from a, t),
             r as (insert into site_request (id, requester_id, state) select gen_random_uuid(), id, 'draft' from a
                   returning id, requester_id),
             c as (insert into creation (tenant_id, request_id, requester_id, answers, state)
                   select t, id, requester_id, '{}', 'done' from r, t returning tenant_id),
             s as (insert into creation_step (tenant_id, step) select tenant_id, 'tenant' from c),
             l as (insert into launch (tenant_id, launched_by) select t, id from a, t),
             sp as (insert into suspension (tenant_id, id, suspended_by, service, reason)
                    select t, gen_random_uuid(), id, 'communications', 'Essai' from a, t),
             se as (insert into site_end (tenant_id, ends_on) select t, date '2030-01-01' from t),
             pb as (insert into published_budget (tenant_id, budget) select t, '{}' from t),
             pf as (insert into published_figures (tenant_id, figures) select t, '{}' from t),
             sr as (insert into search_rules (tenant_id) select t from t),
             gc as (insert into guide_confirmation (tenant_id, step) select t, 'home' from t),
             i as (insert into invitation
                       (tenant_id, id, email, role, invited_by, token_hash, created_at, expires_at)
                   select t, gen_random_uuid(), 'invite@test.example', 'editor', id, sha256('x'), now(), now() + '1 day'
                     from a, t),
             ic as (insert into invitation_ceiling (tenant_id, per_day) select t, 300 from t),
             w as (insert into lifecycle_measure (tenant_id, kind, about, taken_on)
                   select t, 'alert', current_date, current_date from t),
             p as (select tenant_id, id as page, published_revision as revision from page, t
                    where tenant_id = t and path = '/page'),
             wc as (insert into working_copy (tenant_id, page_id, account_id, base, fields)
                    select tenant_id, page, id, 1, '{}' from p, a),
             pp as (insert into page_presence (tenant_id, page_id, account_id) select tenant_id, page, id from p, a),
             rv as (insert into review (tenant_id, id, page_id, revision_id, submitted_by)
                    select tenant_id, gen_random_uuid(), page, revision, id from p, a),
             sc as (insert into schedule (tenant_id, id, page_id, act, due_at, decided_by)
                    select tenant_id, gen_random_uuid(), page, 'withdraw', now() + '1 day', id from p, a),
             ck as (insert into check_waiver (tenant_id, page_id, revision_id, reason, given_by, given_at)
                    select tenant_id, page, revision, 'X', id, now() from p, a),
             pl as (insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at)
                    select tenant_id, gen_random_uuid(), page, sha256('x'), 'X', id, now() + '1 day' from p, a
                    returning tenant_id, id),
             pc as (insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
                    select p.tenant_id, gen_random_uuid(), pl.id, page, revision, 'X', 'Y' from p, pl),
             cm as (insert into contact_message (tenant_id, id, key_id, sealed)
                    select t, gen_random_uuid(), 'essai', decode(repeat('00', 40), 'hex') from t),
             mf as (insert into media_folder (tenant_id, id, name) select t, gen_random_uuid(), 'Dossier' from t),
             mr as (insert into media_rendition (tenant_id, media_id, width, height, content_id, size, digest)
                    select tenant_id, id, 1, 1, content_id, 1, digest from media, t where tenant_id = t),
             dp as (insert into document_passage (tenant_id, media_id, content_id, page, text)
                    select tenant_id, id, content_id, 1, 'X' from media, t where tenant_id = t),
             pu as (insert into page_use (tenant_id, page_id, revision_id)
                    select tenant_id, gen_random_uuid(), revision from p),
             ofi as (insert into offered_file (tenant_id, media_id, page_id, own, shared_own)
                     select tenant_id, id, gen_random_uuid(), false, false from media, t where tenant_id = t),
             mu as (insert into media_use (tenant_id, media_id, revision_id)
                    select tenant_id, gen_random_uuid(), revision from p),
             tu as (insert into template_use (tenant_id, page_id, template_id, version)
                    select p.tenant_id, page, (select id from page_template limit 1), 1 from p),
             su as (insert into section_use (tenant_id, section_id, revision_id)
                    select tenant_id, gen_random_uuid(), revision from p),
             du as (insert into data_set_use (tenant_id, url, revision_id)
                    select tenant_id, 'https://www.data.gouv.fr/datasets/essai/', revision from p),
             st as (insert into site_use (tenant_id, site_id, revision_id)
                    select tenant_id, gen_random_uuid(), revision from p),
             sk as (insert into signal_kept (tenant_id, signal, subject, until) select t, 'essai', 'x', current_date from t),
             fd as (insert into feedback_day (tenant_id, day, page_id) select tenant_id, current_date, page from p),
             ef as (insert into explained_feedback (tenant_id, id) select t, gen_random_uuid() from t),
             ps as (insert into portal_service (tenant_id, page_id, accepted) select tenant_id, page, true from p),
             gm as (insert into guide_miss_day (tenant_id, day, answers, misses) select t, current_date, 'Essai', 1 from t),
             sw as (insert into search_word (tenant_id, word) select t, 'mot' from t),
             f as (insert into former_arrangement (tenant_id, part, digest, value) select t, 'menus', 'd', '{}' from t)
        select 1
        """;

    private static List<String> query(String sql) throws SQLException {
        String url = System.getProperty("spring.flyway.url");
        try (Connection connection = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static List<String> tenantTables() throws SQLException {
        return query("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and a.attname = 'tenant_id' and c.relname not in ('audit_event', 'site_request', 'access_token')
               and has_table_privilege('minisites_app', c.oid, 'select')\
            """);
    }

    /** Returns the tables whose rows the application changes by statements of its own. */
    static List<String> writtenTables() throws SQLException {
        List<String> written = new ArrayList<>(tenantTables());
        written.retainAll(query("""
            select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
               and has_table_privilege('minisites_app', oid, 'update, insert')\
            """));
        return written;
    }

    @Test
    void hashesOfVisitorsAreReadByNoRole() throws SQLException {
        assertThat(query("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant_id'
               and not has_table_privilege('minisites_app', c.oid, 'select')
               and not has_table_privilege('minisites_platform', c.oid, 'select')\
            """)).containsExactlyInAnyOrder("daily_search", "daily_searcher", "daily_visitor");
    }

    private <T> Flux<T> as(TestSite site, Flux<T> work) {
        return transaction.transactional(work).contextWrite(CurrentTenant.with(site.id()));
    }

    private Flux<UUID> owners(String sql) {
        return database.sql(sql).map(row -> row.get(0, UUID.class)).all();
    }

    private long change(TestSite site, String sql) {
        return as(site, database.sql(sql).fetch().rowsUpdated().flux()).blockLast();
    }

    @Test
    void everyTableButTheMigrationsHasRowLevelSecurityForced() throws SQLException {
        assertThat(query("""
            select relname from pg_class
             where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
               and not (relrowsecurity and relforcerowsecurity)\
            """)).containsExactly("flyway_schema_history");
        assertThat(tenantTables())
                .contains(
                        "tenant",
                        "address",
                        "site",
                        "page",
                        "revision",
                        "media",
                        "media_folder",
                        "media_rendition",
                        "document_facts",
                        "service_facts",
                        "call_facts",
                        "document_passage",
                        "media_use",
                        "section_use",
                        "data_set_use",
                        "site_use",
                        "template_use",
                        "media_content",
                        "media_slice",
                        "redirect",
                        "membership",
                        "creation",
                        "creation_step",
                        "launch");
    }

    @Test
    void onlyThreeFunctionsReadAcrossTenantsAndNoViewDoes() throws SQLException {
        assertThat(query("select distinct proname from pg_proc where prosecdef and pronamespace ="
                        + " 'public'::regnamespace"))
                .containsExactlyInAnyOrder(
                        "refuse_shared_segment",
                        "erase_account",
                        "anonymise_journal",
                        // accepts counts, returns nothing
                        "add_redirect_hits",
                        // accept and remove counts of visits, return none of them
                        "record_measurement",
                        "remove_counting_signs",
                        "remove_measured_counts",
                        "end_measured_days",
                        "end_days_of_visitors",
                        "make_measurement_partitions",
                        // the salt of a day, of no tenant
                        "visitor_salt_of",
                        "forget_visitor_salts",
                        // sums over the sites that share, as the portal publishes them
                        "portal_statistics",
                        // marks pages for checking, returns nothing
                        "check_what_leads_to_site",
                        // only increments versions
                        "bump_touched_sites",
                        "bump_sites_with_aids",
                        // increments versions and marks pages for checking
                        "bump_sites_with_data_set",
                        "bump_portal_with_guide",
                        "bump_site_of_service",
                        // trigger on decisions about services: the files that a service offers
                        "note_files_of_service",
                        // triggers on accounts: requests whose decider or named owner is no longer one
                        "release_requests_of_decider",
                        "forget_in_earlier_answers",
                        // trigger on accounts: invitations of a sender whose platform role allowed them
                        "withdraw_invitations_of_platform_role",
                        // limited to the transaction's tenant; definer rights let the index be used
                        "search_pages",
                        "search_tenant",
                        "suggest_in_tenant",
                        // of what is public on live sites that share it, for the role that reads across tenants
                        "search_portal",
                        "suggest_in_portal",
                        "territory_pages",
                        "territories_of_pages",
                        "guide_services",
                        "shared_calls",
                        // of the same, what central communications accepted for the catalogue of the portal
                        "services_of_other_sites",
                        "index_pages",
                        "index_passages");
        assertThat(query("""
            select relname from pg_class
             where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
               and not coalesce(reloptions @> array['security_invoker=true'], false)\
            """)).as("views with the rights of their owner").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search_pages('{page}', '{0}', '{false}', '{}', '{}', 10, 0)",
                "search_tenant('{page}', '{0}', '{false}', '{}', '{}', '{}', '{}', 10, 0)"
            })
    void theSearchNeedsATenantAndIsOfThatOneAlone(String function) {
        String search = "select total from " + function;
        TestSite mine = sites.live();
        TestSite other = sites.live();
        sites.page(other, "/page", "Page");
        sites.settle(other);
        assertThat(as(other, total(search)).blockLast()).isOne();
        assertThat(as(mine, total(search)).blockLast()).isZero();
        assertThatThrownBy(() -> transaction.transactional(total(search)).blockLast())
                .isInstanceOf(RuntimeException.class);
        for (String index : List.of("index_pages", "index_passages")) {
            assertThatThrownBy(() -> transaction
                            .transactional(total("select 1::bigint as total from " + index + "('[]')"))
                            .blockLast())
                    .as(index)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private Flux<Long> total(String sql) {
        return database.sql(sql).map(row -> row.get("total", Long.class)).all();
    }

    @Test
    void theRolesCanDoNoMoreThanTheyMust() throws SQLException {
        assertThat(query("""
            select rolname from pg_roles
             where rolname like 'minisites%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)\
            """)).isEmpty();
        assertThat(query("select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly("minisites_owner");
        assertThat(query("""
            select roleid::regrole || ' to ' || member::regrole || ' ' || inherit_option
              from pg_auth_members where member::regrole::text like 'minisites%'\
            """)).containsExactly("minisites_platform" + " to minisites_app" + " false");
        assertThat(query("select pg_has_role('minisites_app', 'minisites_owner', 'set')"))
                .containsExactly("f");
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aQueryWithoutATenantFails(String table) {
        String sql = "select tenant_id from " + table;
        assertThatThrownBy(() -> owners(sql).blockLast())
                .rootCause()
                .message()
                .as("never set on this connection, or gone with the transaction that set it")
                .containsAnyOf("app.tenant", "invalid input syntax for type uuid: \"\"");
        assertThatThrownBy(() -> transaction.transactional(owners(sql)).blockLast())
                .as("in a transaction")
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aTenantSeesItsRowsWhateverIsAsked(String table) {
        for (String where : List.of("true", "tenant_id = '" + other.id() + "' or true", "tenant_id is not null")) {
            assertThat(as(mine, owners("select distinct tenant_id from %s where %s".formatted(table, where)))
                            .collectList()
                            .block())
                    .containsExactly(mine.id());
        }
        assertThat(as(mine, owners("select tenant_id from %s where tenant_id = '%s'".formatted(table, other.id())))
                        .collectList()
                        .block())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writtenTables")
    void theRowsOfAnotherCannotBeTouched(String table) throws SQLException {
        String count = "select count(*) from %s where tenant_id = '%s'".formatted(table, other.id());
        List<String> before = query(count);
        if (!table.equals("guide_confirmation")) {
            assertThat(change(
                            mine,
                            "update %s set tenant_id = tenant_id where tenant_id = '%s'".formatted(table, other.id())))
                    .isZero();
        }
        if (!Set.of("tenant", "suspension", "site_end", "guide_confirmation").contains(table)) {
            assertThat(change(mine, "delete from %s where tenant_id = '%s'".formatted(table, other.id())))
                    .isZero();
        }
        assertThatThrownBy(() -> change(mine, "update %s set tenant_id = '%s'".formatted(table, UUID.randomUUID())))
                .as("giving rows away")
                .isInstanceOf(RuntimeException.class);
        assertThat(query(count)).isEqualTo(before).isNotEqualTo(List.of("0"));
    }

    @Test
    void nothingCanBeInsertedForAnother() {
        for (String insert : List.of(
                "insert into tenant (tenant_id, slug, name, state) values (gen_random_uuid(), 'intruder', 'I', 'live')",
                "insert into address (tenant_id, host, canonical) values ('%s', 'i.example.fr', false)",
                "insert into page (tenant_id, id, kind, path) values ('%s', gen_random_uuid(), 'page', '/intruder')",
                "insert into redirect (tenant_id, path, url) values ('%s', '/intruder', 'https://a.fr/')")) {
            assertThatThrownBy(() -> change(mine, insert.formatted(other.id())))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void aTenantIsNeverRemoved() {
        assertThatThrownBy(() -> change(mine, "delete from tenant where true"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aTransactionOfATenantIsNotJoinedForAnother() {
        Flux<UUID> mineAlone = as(mine, owners("select distinct tenant_id from page"));
        Flux<UUID> ofOther = as(other, owners("select distinct tenant_id from page"));
        Flux<UUID> all =
                crossTenant.read(CrossTenantScope.Purpose.DIRECTORY, owners("select distinct tenant_id from page"));
        assertThat(as(mine, mineAlone.concatWith(all.ignoreElements()).concatWith(mineAlone))
                        .collectList()
                        .block())
                .as("joined for itself, also after another transaction")
                .containsExactly(mine.id(), mine.id());
        for (Flux<UUID> joined :
                List.of(ofOther, all.ignoreElements().thenMany(ofOther), mineAlone.thenMany(ofOther))) {
            assertThatThrownBy(() -> as(mine, joined).blockLast())
                    .isInstanceOf(IllegalTransactionStateException.class)
                    .hasMessageContainingAll(mine.id().toString(), other.id().toString());
        }
        assertThat(as(other, mineAlone.then().onErrorComplete().thenMany(ofOther))
                        .collectList()
                        .block())
                .as("the transaction itself goes on")
                .containsExactly(other.id());
    }

    /** The pool has one connection: a tenant left bound to it would still be bound in the next transaction. */
    @Test
    void aTenantBoundInOneTransactionIsGoneInTheNext() {
        ConnectionPool one = new ConnectionPool(
                ConnectionPoolConfiguration.builder(ConnectionFactories.get(details.getConnectionFactoryOptions()))
                        .initialSize(1)
                        .maxSize(1)
                        .build());
        DatabaseClient client = DatabaseClient.create(one);
        TransactionalOperator operator = TransactionalOperator.create(new TenantTransactionManager(one));
        Mono<List<UUID>> pages = operator.transactional(client.sql("select distinct tenant_id from page")
                        .map(row -> row.get(0, UUID.class))
                        .all())
                .collectList();
        try {
            for (TestSite site : List.of(mine, other, mine)) {
                assertThat(pages.contextWrite(CurrentTenant.with(site.id())).block())
                        .containsExactly(site.id());
                assertThatThrownBy(pages::block).isInstanceOf(RuntimeException.class);
            }
        } finally {
            one.dispose();
        }
    }

    @Test
    void thePlatformReadsAcrossTenantsAndOnlyReads() {
        Flux<UUID> all = owners("select tenant_id from page");
        assertThat(crossTenant
                        .read(CrossTenantScope.Purpose.DIRECTORY, all)
                        .collectList()
                        .block())
                .contains(mine.id(), other.id());
        assertThatThrownBy(() -> transaction.transactional(all).blockLast()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> crossTenant
                        .read(
                                CrossTenantScope.Purpose.DIRECTORY,
                                database.sql("update page set position = 1")
                                        .fetch()
                                        .rowsUpdated()
                                        .flux())
                        .blockLast())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> transaction
                        .transactional(database.sql("set local role minisites_platform")
                                .then()
                                .thenMany(database.sql("update page set position = 1")
                                        .fetch()
                                        .rowsUpdated()))
                        .blockLast())
                .as("even where the transaction is not read-only")
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theJournalOnlyGrows() {
        assertThat(change(
                        mine,
                        "insert into audit_event (actor, action, tenant_id) values ('a', 'b', '%s')"
                                .formatted(mine.id())))
                .isOne();
        for (String forbidden : List.of(
                "update audit_event set actor = 'c'",
                "delete from audit_event",
                "truncate audit_event",
                "select * from audit_event")) {
            assertThatThrownBy(() -> change(mine, forbidden)).hasStackTraceContaining("permission denied");
        }
        for (String forbidden :
                List.of("update audit_event set actor = 'c'", "delete from audit_event", "truncate audit_event")) {
            assertThatThrownBy(() -> transaction
                            .transactional(database.sql("set local role minisites_platform")
                                    .then()
                                    .thenMany(database.sql(forbidden).fetch().rowsUpdated()))
                            .blockLast())
                    .as("by the platform's role either")
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aChangeThatVisitorsSeeBumpsTheVersionOncePerTransaction() {
        TestSite site = sites.live();
        UUID page = sites.page(site, "/page", "Page");
        long before = sites.version(site);
        change(site, "update page set position = 3");
        assertThat(sites.version(site)).isEqualTo(before + 1);

        as(
                        site,
                        database.sql("update page set position = 4")
                                .fetch()
                                .rowsUpdated()
                                .then(database.sql("update site set mourning = true")
                                        .fetch()
                                        .rowsUpdated())
                                .then(database.sql("update tenant set name = 'Autre nom'")
                                        .fetch()
                                        .rowsUpdated())
                                .then(database.sql("update page set published_revision = null where id = '%s'"
                                                .formatted(page))
                                        .fetch()
                                        .rowsUpdated())
                                .flux())
                .blockLast();
        assertThat(sites.version(site)).isEqualTo(before + 2);
    }

    @Test
    void aDraftIsNothingThatVisitorsSee() {
        TestSite site = sites.live();
        long before = sites.version(site);
        change(site, """
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select tenant_id, gen_random_uuid(), id, 2, 'Brouillon', '', '[]', 'test' from page\
            """);
        assertThat(sites.version(site)).isEqualTo(before);
        change(site, "update page set published_revision = (select id from revision where number = 2)");
        assertThat(sites.version(site)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accent = 'blue-france'",
                "accent = '#ff0000'",
                "side_menu = 'TOP'",
                "cards = 'ROUND'",
                "tiles = 'default'",
                "mourning = null"
            })
    void anOptionThatTheDesignSystemDoesNotHaveIsRefused(String option) {
        assertThatThrownBy(() -> change(mine, "update site set " + option)).hasStackTraceContaining("violates");
    }

    @Test
    void aPageAndASiteUnderAPrefixCannotShareAnAddress() {
        TestSite root = sites.live();
        sites.page(root, "/commune", "Commune");
        Host host = new Host(root.host());
        assertThatThrownBy(() -> sites.site(
                        "prefixe-" + root.slug().substring(5),
                        TenantState.LIVE,
                        new Address(host, "/commune"),
                        List.of()))
                .hasStackTraceContaining("a page already answers");

        sites.site("libre-" + root.slug().substring(5), TenantState.LIVE, new Address(host, "/libre"), List.of());
        for (String path : List.of("/libre", "/libre/sous-page")) {
            assertThatThrownBy(() -> sites.page(root, path, "Page")).hasStackTraceContaining("already answers");
        }
        sites.page(root, "/libre-aussi", "Page");
    }

    @Test
    void anAddressHasOneOwner() {
        assertThatThrownBy(() -> sites.site(
                        "voleur-de-nom", TenantState.LIVE, new Address(new Host(mine.host()), ""), List.of()))
                .hasStackTraceContaining("duplicate key");
    }

    /**
     * Under "force", an owner without its own policy would update nothing, and a data migration would silently fail.
     */
    @Test
    void aMigrationCanChangeData() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        System.getProperty("spring.flyway.url"),
                        System.getProperty("spring.flyway.user"),
                        System.getProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update revision set author = author where tenant_id = '%s'".formatted(mine.id())))
                    .isEqualTo(2);
        }
    }
}
