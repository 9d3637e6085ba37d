package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that what a site publishes, withdraws, or shares no longer is on the portal, or no longer, one second after the act
 * was answered: at eight addresses of two nodes, which are polled.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class PortalFreshnessTest {

    private static final int ACTS = Integer.getInteger("portal.acts", 100);
    private static final String PORTAL = "localhost";
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final Duration LATEST = Duration.ofSeconds(1);
    private static final Duration WATCHED = LATEST.plusMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AuditActor BY = AuditActor.withoutAccount("Test");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<TermRef> TERMS = Stream.of(
                    "audience:LOCAL_AUTHORITIES", "theme:HOUSING", "territory:department-23")
            .map(TermRef::of)
            .toList();

    private final UUID service = UUID.randomUUID();
    private final UUID call = UUID.randomUUID();
    private final AtomicInteger clients = new AtomicInteger();
    private final List<String> addresses = List.of(
            "/ressources",
            "/ressources.atom",
            "/services",
            "/integration/services/" + service + ".json",
            "/aides",
            "/aides.atom",
            "/territoires/creuse-23",
            "/guide?profil=commune");

    private SuperuserDatabase database;
    private TestSites sites;
    private Tenants tenants;
    private TestSite villages;
    private int published;

    /** An act of a team or of central communications, and whether the content is on the portal after it. */
    private record Act(String name, boolean shown, Runnable act) {}

    private List<Act> acts() {
        return List.of(
                new Act("publish anew", true, this::publish),
                new Act("withdraw", false, () -> {
                    sites.withdraw(villages, service);
                    sites.withdraw(villages, call);
                }),
                new Act("publish", true, this::publish),
                new Act("stop sharing", false, () -> change("update tenant set shared = false where tenant_id = ?")),
                new Act("share", true, () -> change("update tenant set shared = true where tenant_id = ?")),
                new Act("suspend", false, () -> move(TenantState.LIVE, TenantState.SUSPENDED)),
                new Act("resume", true, () -> move(TenantState.SUSPENDED, TenantState.LIVE)),
                new Act("share no page", false, () -> change("update page set shared = false where tenant_id = ?")),
                new Act("share pages", true, () -> change("update page set shared = true where tenant_id = ?")));
    }

    private void change(String sql) {
        database.run(sql, villages.id());
    }

    private void move(TenantState from, TenantState to) {
        tenants.move(villages.id(), from, to)
                .contextWrite(CurrentTenant.with(villages.id()))
                .block(PATIENCE);
    }

    private void publish() {
        published++;
        publish(service, PageKind.SERVICE, "/services/a", ServiceFacts.starting());
        publish(
                call,
                PageKind.CALL,
                "/appels-a-projets/a",
                new CallFacts(
                        null,
                        null,
                        LocalDate.of(2099, 6, 15),
                        LocalTime.NOON,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
    }

    private String title() {
        return "Contenu-" + published + ".";
    }

    private void publish(UUID id, PageKind kind, String path, Block facts) {
        sites.publish(
                villages,
                new Page(id, null, kind, path, 0, DAY),
                new Revision(title(), null, null, "Description", null, List.of(), TERMS, List.of(facts)));
    }

    private static PortalGuide guide() {
        return new PortalGuide(
                List.of(new GuideQuestion(
                        "profil",
                        "Qui êtes-vous ?",
                        "Vous êtes",
                        null,
                        false,
                        List.of(
                                choice("commune", "audience:LOCAL_AUTHORITIES"),
                                choice("habitant", "audience:RESIDENTS")))),
                List.of());
    }

    private static GuideChoice choice(String code, String term) {
        return new GuideChoice(code, "Choix " + code, "raison", List.of(TermRef.of(term)), Set.of(), Set.of());
    }

    @Test
    void theLastStaleAnswerIsSentWithinASecondOfEachAct() {
        String name = PostgresExtension.newDatabase();
        database = SuperuserDatabase.of(name);
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(name));
        settings.put("minisites.trusted-proxies", "127.0.0.1");
        try (ConfigurableApplicationContext one = CoreTestApplication.start(settings);
                ConfigurableApplicationContext two = CoreTestApplication.start(settings)) {
            prepare(one);
            List<VisitorClient> nodes = Stream.of(one, two)
                    .map(node -> new VisitorClient(CoreTestApplication.port(node)))
                    .toList();
            // The first list of a node reads everything.
            watch(nodes, true, PATIENCE.dividedBy(20));
            List<Act> acts = acts();
            List<String> late = new ArrayList<>();
            List<Long> delays = new ArrayList<>();
            for (int i = 0; i < ACTS; i++) {
                Act act = acts.get(i % acts.size());
                act.act().run();
                Map<String, Duration> stale = watch(nodes, act.shown(), WATCHED);
                stale.forEach((address, after) -> {
                    delays.add(after.toMillis());
                    if (after.compareTo(LATEST) > 0) {
                        late.add(act.name() + " " + address + " " + after.toMillis());
                    }
                });
            }
            List<Long> sorted = delays.stream().sorted().toList();
            System.out.printf(
                    "%d acts at %d addresses of %d nodes: %d with a stale answer, the last one after %d ms (median),"
                            + " %d ms (most)%n",
                    ACTS,
                    addresses.size(),
                    nodes.size(),
                    sorted.size(),
                    sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2),
                    sorted.isEmpty() ? 0 : sorted.getLast());
            assertThat(late).isEmpty();
        }
    }

    private void prepare(ConfigurableApplicationContext node) {
        sites = node.getBean(TestSites.class);
        tenants = node.getBean(Tenants.class);
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("territories"))
                .forEach(job -> job.run().block(PATIENCE));
        TestSite portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
        sites.catalogue(portal, "/services");
        villages =
                sites.site("villages", TenantState.LIVE, new Address(new Host("villages.example.fr"), ""), List.of());
        sites.catalogue(villages, "/services");
        sites.listOfCalls(villages, "/appels-a-projets");
        publish();
        database.run(
                "insert into portal_service (tenant_id, page_id, accepted) values (?, ?, true)",
                villages.id(),
                service);
        PortalGuides guides = node.getBean(PortalGuides.class);
        int version = guides.find().block(PATIENCE).version();
        assertThat(guides.replaceDraft(version, guide(), BY).block(PATIENCE)).isTrue();
        assertThat(guides.publish(version + 1, BY).block(PATIENCE)).isTrue();
        sites.settle(villages);
        sites.settle(portal);
    }

    /**
     * Polls all addresses of the nodes for a time, each again once it has answered.
     *
     * @return by address, when the request of its last stale answer was sent, since the call; without those that had none
     */
    private Map<String, Duration> watch(List<VisitorClient> nodes, boolean shown, Duration time) {
        Map<String, Duration> last = new ConcurrentHashMap<>();
        try (ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> polls = nodes.stream()
                    .flatMap(node ->
                            addresses.stream().map(address -> (Runnable) () -> poll(node, address, shown, time, last)))
                    .map(poll -> CompletableFuture.runAsync(poll, pollers))
                    .toList();
            polls.forEach(CompletableFuture::join);
        }
        return last;
    }

    private void poll(VisitorClient node, String address, boolean shown, Duration time, Map<String, Duration> last) {
        long start = System.nanoTime();
        for (long next = start; next - start < time.toNanos(); next = System.nanoTime() + EVERY.toNanos()) {
            pause(next);
            Duration sent = Duration.ofNanos(System.nanoTime() - start);
            int client = clients.incrementAndGet();
            HttpResponse<String> answer = node.get(
                    PORTAL,
                    address,
                    "X-Forwarded-For",
                    "203." + client / 65_536 % 256 + "." + client / 256 % 256 + "." + client % 256);
            if (!isFresh(answer, shown)) {
                last.merge(address, sent, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }

    private static void pause(long until) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether an answer has the content of now; any other answer than a page or a missing page is none. */
    private boolean isFresh(HttpResponse<String> answer, boolean shown) {
        assertThat(answer.statusCode()).isIn(200, 404);
        return answer.body().contains(title()) == shown;
    }
}
