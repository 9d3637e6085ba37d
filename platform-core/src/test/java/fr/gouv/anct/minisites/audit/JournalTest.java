package fr.gouv.anct.minisites.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.retention.RetentionPeriod;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reactivestreams.Subscription;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.BaseSubscriber;

/** Checks a long journal: its pages stay fast, its rows stay, and after three years they no longer name the actor. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LENGTH = 60_000;

    private final UUID busy = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();
    private ConfigurableApplicationContext application;
    private Journal journal;
    private SuperuserDatabase superuser;

    @BeforeAll
    void fill() {
        String database = PostgresExtension.newDatabase();
        superuser = SuperuserDatabase.of(database);
        application = CoreTestApplication.start(PostgresExtension.settings(database));
        journal = application.getBean(Journal.class);
        superuser.run(
                "insert into account (id, email, given_name, usual_name) values (?, 'a@b.example', 'Ada', 'Un')", busy);
        superuser.run(
                "insert into tenant (tenant_id, slug, name, state) values (?, 'essai-long', 'Essai', 'live')", site);
        superuser.run("""
                insert into audit_event (at, actor, actor_id, action, tenant_id)
                select now() - i * interval '10 minutes', 'Ada Un', case when i %% 100 = 0 then ?::uuid end,
                       case when i %% 3 = 0 then 'session.opened' else 'request.sent' end,
                       case when i %% 200 = 0 then ?::uuid end
                  from generate_series(1, %d) i""".formatted(LENGTH), busy, site);
        superuser.run("analyze audit_event");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private static JournalQuery query(
            @Nullable UUID account, @Nullable UUID tenant, @Nullable Instant from, @Nullable Instant until, int page) {
        return new JournalQuery(null, account, null, tenant, null, from, until, page, 50);
    }

    private List<AuditEntry> page(JournalQuery query) {
        return Objects.requireNonNull(journal.page(query).block(SOON)).items();
    }

    @Test
    void pagesGoAsFarAsTenThousandEvents() {
        JournalQuery all = query(null, null, null, null, 200);
        assertThat(Objects.requireNonNull(journal.page(all).block(SOON)).total())
                .isEqualTo(Journal.FURTHEST);
        assertThat(page(all)).hasSize(50);
        assertThat(page(query(null, null, null, null, 201))).isEmpty();
        assertThat(page(query(null, null, null, null, 999_999))).isEmpty();
    }

    @Test
    void eachFilterNarrows() {
        Instant day = Instant.now().minus(Duration.ofDays(300)).truncatedTo(ChronoUnit.DAYS);
        assertThat(page(query(busy, null, null, null, 1)))
                .hasSize(50)
                .allMatch(entry -> busy.equals(entry.event().actorId()));
        assertThat(page(query(null, site, null, null, 1)))
                .hasSize(50)
                .allMatch(entry -> site.equals(entry.event().tenantId()));
        assertThat(page(query(null, null, day, day.plus(Duration.ofHours(2)), 1)))
                .hasSize(12)
                .allMatch(entry -> !entry.at().isBefore(day) && entry.at().isBefore(day.plus(Duration.ofHours(2))));
        assertThat(page(new JournalQuery("nobody", null, null, null, null, null, null, 1, 50)))
                .isEmpty();
        assertThat(page(new JournalQuery(null, null, "session", null, null, null, null, 1, 50)))
                .allMatch(entry -> entry.event().action().equals("session.opened"));
    }

    @Test
    void everyPageIsReadByAnIndex() {
        Instant year = Instant.now().minus(Duration.ofDays(365));
        Map<String, JournalQuery> queries = Map.of(
                "all", query(null, null, null, null, 200),
                "one person", query(busy, null, null, null, 3),
                "one site", query(null, site, null, null, 2),
                "a period", query(null, null, year.minus(Duration.ofDays(7)), year, 1));
        queries.forEach((name, query) -> {
            JournalConditions search = JournalConditions.of(query);
            String plan = String.join(
                    "\n",
                    superuser.rows("explain (analyze, timing off) select *" + literal(search, query)
                            + JournalConditions.ORDER + " limit 50 offset " + (query.page() - 1) * 50));
            assertThat(plan).as(name).contains("Index Scan").doesNotContain("Seq Scan", "Sort");
        });
    }

    private static String literal(JournalConditions search, JournalQuery query) {
        String sql = search.matching();
        for (Map.Entry<String, Object> value : Map.<String, Object>of(
                        "actorId", Objects.requireNonNullElse(query.actorId(), ""),
                        "tenant", Objects.requireNonNullElse(query.tenantId(), ""),
                        "from", Objects.requireNonNullElse(query.from(), ""),
                        "until", Objects.requireNonNullElse(query.until(), ""))
                .entrySet()) {
            sql = sql.replace(":" + value.getKey(), "'" + value.getValue() + "'");
        }
        return sql;
    }

    @Test
    void allOfItIsReadAsItComes() {
        assertThat(journal.all(query(null, null, null, null, 1)).count().block(SOON))
                .isGreaterThanOrEqualTo(LENGTH);
        assertThat(journal.all(query(busy, null, null, null, 1))
                        .map(AuditEntry::id)
                        .collectList()
                        .block(SOON))
                .as("the pages after one another are those of one query")
                .isEqualTo(
                        superuser
                                .rows("select id from audit_event where actor_id = '" + busy + "'"
                                        + JournalConditions.ORDER)
                                .stream()
                                .map(Long::valueOf)
                                .toList());
        assertThat(journal.all(query(null, null, null, null, 1))
                        .take(10)
                        .count()
                        .block(SOON))
                .isEqualTo(10);
    }

    /** A client that lets a download wait for an hour holds none of the few connections. */
    @Test
    void aReaderThatWaitsHoldsNoConnection() {
        BaseSubscriber<AuditEntry> waiting = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }
        };
        AtomicInteger read = new AtomicInteger();
        journal.all(query(null, null, null, null, 1))
                .doOnNext(_ -> read.incrementAndGet())
                .subscribe(waiting);
        try {
            Eventually.until(SOON, "the first event", () -> read.get() == 1);
            Eventually.until(
                    SOON,
                    "no transaction",
                    () -> superuser
                            .rows("select pid from pg_stat_activity where datname = current_database()"
                                    + " and pid <> pg_backend_pid() and xact_start is not null")
                            .isEmpty());
        } finally {
            waiting.cancel();
        }
    }

    @Test
    void afterThreeYearsItNoLongerSaysWho() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant border = Retention.JOURNAL.cutoff(now);
        for (Instant at : List.of(border, border.minusSeconds(1))) {
            superuser.run(
                    "insert into audit_event (at, actor, actor_id, action, detail) values (?, 'Ada Un', ?, 'essai.age', '{}')",
                    Timestamp.from(at),
                    busy);
        }
        superuser.run(
                "insert into audit_event (at, actor, action) values (?, 'ada@b.example', 'essai.age'), (?, 'Plateforme', 'essai.age')",
                Timestamp.from(border.minusSeconds(2)),
                Timestamp.from(border.minusSeconds(3)));
        superuser.run(
                "insert into audit_event (at, actor, action, subject, detail) values"
                        + " (?, 'Relecture', 'essai.age', ?, '{\"typed-name\": \"Ada\", \"invited\": \"ada@b.example\", \"accepted-by\": \"a@b.example\","
                        + " \"page\": \"Accueil\"}')",
                Timestamp.from(border.minusSeconds(4)),
                busy);
        JournalAnonymisationJob job = new JournalAnonymisationJob(
                application.getBean(JournalRetention.class),
                application.getBean(CrossTenantScope.class),
                Clock.fixed(now, ZoneOffset.UTC));
        job.run().block(SOON);
        job.run().block(SOON);
        assertThat(
                        superuser.rows(
                                "select actor || ' ' || (actor_id is not null) from audit_event where action = 'essai.age' order by at desc"))
                .containsExactly(
                        "Ada Un true",
                        "Ancien agent false",
                        "Ancien agent false",
                        "Plateforme false",
                        "Relecture false");
        assertThat(superuser.rows("select coalesce(subject::text, '-') || ' ' || detail::text from audit_event"
                        + " where action = 'essai.age' and actor = 'Relecture'"))
                .as("nor whom, nor the name that was typed")
                .containsExactly("- {\"page\": \"Accueil\"}");
    }

    /** The function of the database's owner refuses it, so no clock of the application can request it. */
    @Test
    void youngerRowsAreNamedWhateverIsAsked() {
        JournalRetention retention = application.getBean(JournalRetention.class);
        assertThatThrownBy(() -> application
                        .getBean(CrossTenantScope.class)
                        .write(
                                CrossTenantScope.Purpose.RETENTION,
                                retention.anonymise(Instant.now().minus(Duration.ofDays(3 * 365 - 2))))
                        .block(SOON))
                .hasStackTraceContaining("the journal names its actors for three years");
        assertThat(Retention.JOURNAL.period()).isEqualTo(new RetentionPeriod.Fixed(3, ChronoUnit.YEARS));
    }
}
