package fr.gouv.anct.minisites.outside;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/** Checks what happens to the copy of an outside service, whatever the service does. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideFetchTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CODE = "source-of-the-test";

    private final OutsideStub stub = OutsideStub.start();

    private OutsideServices services;
    private OutsideFetchJob job;
    private String address = "";

    @BeforeAll
    void assemble(
            @Autowired ApplicationContext application,
            @Autowired OutsideRows rows,
            @Autowired OutsideAnswers answers,
            @Autowired CrossTenantScope crossTenant,
            @Autowired Jobs jobs,
            @Autowired Clock clock) {
        OutsideClients clients = ImpatientClients.in(application);
        OutsideSource source = new OutsideSource() {
            @Override
            public String code() {
                return CODE;
            }

            @Override
            public boolean isConfigured() {
                return true;
            }

            @Override
            public Duration every() {
                return Duration.ofHours(6);
            }

            @Override
            public Mono<Integer> fetch() {
                return clients.create(CODE, address.isEmpty() ? stub.url() : address)
                        .get("/tagged", _ -> {})
                        .map(answer -> answer.path("value").asString("").length());
            }
        };
        DefaultListableBeanFactory sources = new DefaultListableBeanFactory();
        sources.registerSingleton(CODE, source);
        services = new OutsideServices(sources.getBeanProvider(OutsideSource.class), rows, crossTenant, jobs, clock);
        job = new OutsideFetchJob(services, answers, rows, crossTenant, clock);
    }

    @AfterAll
    void stop() {
        stub.close();
        SuperuserDatabase.change("delete from scheduled_tasks where task_instance = ?", CODE);
    }

    private OutsideState fetch() {
        services.refresh(CODE).block(SOON);
        job.run(CODE).block(SOON);
        return services.list().block(SOON).getFirst().state();
    }

    private OutsideState fetch(String mode) {
        stub.mode(mode);
        return fetch();
    }

    @ParameterizedTest
    @CsvSource({
        "hung, timeout",
        "slow, timeout",
        "huge, too-large",
        "html, not-json",
        "html-as-json, not-json",
        "truncated, unreachable",
        "redirect, redirected",
        "busy, busy",
        "fault, status",
    })
    void aFaultIsStatedBesideTheLastSuccess(String mode, String fault) {
        OutsideState good = fetch("normal");
        assertThat(good.fault()).isNull();
        assertThat(good.entries()).isEqualTo(4);
        OutsideState state = fetch(mode);
        assertThat(state.fault()).isEqualTo(fault);
        assertThat(state.entries()).isEqualTo(4);
        assertThat(state.succeededAt()).isEqualTo(good.succeededAt());
        assertThat(state.failedAt()).isAfter(good.succeededAt());
        assertThat(stub.requests()).as("asked once").isEqualTo(1);
        assertThat(fetch("normal").fault()).isNull();
    }

    @Test
    void aHugeAnswerIsCutAtTheLimit() {
        assertThat(fetch("huge").fault()).isEqualTo("too-large");
        assertThat(stub.figures().get("bytes").asLong())
                .as("5 MB of 5 GB, and what the buffers of the connection hold")
                .isBetween(5L << 20, 40L << 20);
    }

    @Test
    void aServiceThatIsDownIsUnreachable() {
        address = "http://127.0.0.1:1";
        assertThat(fetch().fault()).isEqualTo("unreachable");
        address = "";
    }

    @Test
    void aServiceIsAskedAgainWhenItSays() {
        OutsideState busy = fetch("busy");
        assertThat(Duration.between(busy.failedAt(), busy.nextAt())).isEqualTo(Duration.ofHours(2));
        OutsideState failed = fetch("fault");
        assertThat(Duration.between(failed.failedAt(), failed.nextAt())).isEqualTo(Duration.ofMinutes(30));
        OutsideState good = fetch("normal");
        assertThat(Duration.between(good.succeededAt(), good.nextAt())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anAnswerThatHasNotChangedIsUsedAgain() {
        fetch("normal");
        OutsideState again = fetch("normal");
        assertThat(again.fault()).isNull();
        assertThat(again.entries()).isEqualTo(4);
        assertThat(stub.figures().get("unchanged").asInt()).isEqualTo(1);
        assertThat(stub.figures().get("agent").asString()).matches("minisites/\\S+ \\(essai@exemple\\.fr\\)");
        assertThat(SuperuserDatabase.text("select count(*) from outside_answer where source = ?", CODE))
                .isEqualTo("1");
    }

    @Test
    void dueSourcesAreEnqueuedOnce(@Autowired ApplicationContext application) {
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application)) {
            fetch("normal");
            SuperuserDatabase.change("delete from scheduled_tasks where task_instance = ?", CODE);
            services.refreshDue().block(SOON);
            assertThat(enqueued()).isEqualTo("0");
            SuperuserDatabase.change(
                    "update outside_source set next_at = now() - interval '1 minute' where code = ?", CODE);
            services.refreshDue().block(SOON);
            services.refreshDue().block(SOON);
            assertThat(enqueued()).isEqualTo("1");
        }
    }

    private static String enqueued() {
        return SuperuserDatabase.text("select count(*) from scheduled_tasks where task_instance = ?", CODE);
    }
}
