package fr.gouv.anct.minisites.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Checks that a flood on one site is throttled, and that no other site is affected. */
@ExtendWith(PostgresExtension.class)
class RequestThrottlingTest {

    @Test
    void whoAsksForTooMuchIsToldToWaitAndNobodyElse() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.putAll(Map.of(
                "minisites.fairness.burst", "20",
                "minisites.fairness.per-second", "1",
                "minisites.trusted-proxies", "127.0.0.1"));
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            TestSites sites = application.getBean(TestSites.class);
            TestSite flooded = sites.live();
            TestSite other = sites.live();
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            assertThat(visitor.get(flooded.host(), "/").statusCode()).isEqualTo(200);

            List<HttpResponse<String>> answers = IntStream.range(0, 60)
                    .mapToObj(n -> visitor.send(
                            "GET",
                            flooded.host(),
                            n % 2 == 0 ? "/recherche?q=a" + n : "/absente-" + n,
                            "X-Forwarded-For",
                            "192.0.2.1"))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            List<HttpResponse<String>> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();
            assertThat(refused).hasSizeBetween(35, 40);
            assertThat(answers).allMatch(answer -> List.of(200, 404, 429).contains(answer.statusCode()));
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 2L);
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
                assertThat(answer.body()).contains("TOO_MANY");
            });
            assertThat(application
                            .getBean(MeterRegistry.class)
                            .counter("minisites.requests.refused")
                            .count())
                    .isEqualTo(refused.size());

            sites.page(other, "/lente", FakeRenderer.SLOW);
            sites.settle(other);
            assertThat(IntStream.range(0, 60)
                            .mapToObj(_ -> visitor.send("GET", other.host(), "/lente", "X-Forwarded-For", "192.0.2.3"))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join))
                    .as("one page, for all who wait for it")
                    .allMatch(answer -> answer.statusCode() == 200);

            assertThat(visitor.get(flooded.host(), "/", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .as("what is stored")
                    .isEqualTo(200);
            assertThat(visitor.get(flooded.host(), "/recherche?q=b", "X-Forwarded-For", "192.0.2.2")
                            .statusCode())
                    .as("another client")
                    .isEqualTo(200);
            assertThat(visitor.get(other.host(), "/recherche?q=b", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .as("another site")
                    .isEqualTo(200);
        }
    }

    @Test
    void aSiteTakesItsShareOfTheNodeHoweverManyAsk() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.putAll(Map.of(
                "minisites.fairness.share", "0.001",
                "minisites.fairness.reserve", "50ms",
                "minisites.trusted-proxies", "127.0.0.1"));
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            TestSites sites = application.getBean(TestSites.class);
            TestSite flooded = sites.live();
            TestSite other = sites.live();
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            sites.page(flooded, "/lente", FakeRenderer.SLOW);
            sites.settle(flooded);
            assertThat(visitor.get(flooded.host(), "/lente", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(200);

            HttpResponse<String> refused = visitor.get(flooded.host(), "/absente-1", "X-Forwarded-For", "192.0.2.2");
            assertThat(refused.statusCode()).as("another client").isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 4L);
            assertThat(visitor.get(flooded.host(), "/lente").statusCode())
                    .as("what is stored")
                    .isEqualTo(200);
            assertThat(visitor.get(flooded.host(), "/recherche?q=b", "X-Forwarded-For", "192.0.2.2")
                            .statusCode())
                    .as("a search")
                    .isEqualTo(200);
            assertThat(visitor.get(other.host(), "/absente-1").statusCode())
                    .as("another site")
                    .isEqualTo(404);
            Eventually.until(
                    Duration.ofSeconds(10),
                    "its time comes back",
                    () -> visitor.get(flooded.host(), "/absente-2").statusCode() == 404);
            givesUp(application.getBean(RequestThrottling.class));

            sites.page(other, "/contact", "Contact", ContactForm.starting());
            sites.settle(other);
            isRefusedInTheEnd(() -> visitor.get(other.host(), "/formulaire/1/merci/contact"));
            TestSite written = sites.live();
            sites.page(written, "/contact", "Contact", ContactForm.starting());
            sites.settle(written);
            isRefusedInTheEnd(
                    () -> visitor.post(written.host(), "/formulaire/1/envoi/contact", List.of("message", "Bonjour")));
        }
    }

    @Test
    void combinationsOfFacetsTakeNoTimeFromTheOtherPagesOfTheirSite() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.putAll(Map.of(
                "minisites.fairness.share", "0.001",
                "minisites.fairness.reserve", "300ms",
                "minisites.fairness.client-fraction", "0.5",
                "minisites.trusted-proxies", "127.0.0.1"));
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            TestSites sites = application.getBean(TestSites.class);
            TestSite site = sites.live();
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            sites.publish(
                    site,
                    new Page(UUID.randomUUID(), null, PageKind.SERVICES, "/services", 0, null),
                    FakeRenderer.SLOW,
                    List.of());
            LocalDate day = LocalDate.of(2026, 1, 1);
            sites.service(site, "un", day, ServiceFacts.starting(), "Eau", "Air", "Feu");
            sites.settle(site);

            List<Integer> combinations = Stream.of("Eau", "Air", "Feu")
                    .map(tag -> visitor.get(
                                    site.host(),
                                    "/services?etiquette=" + tag,
                                    "X-Forwarded-For",
                                    "192.0.2." + (int) tag.charAt(0))
                            .statusCode())
                    .toList();
            assertThat(combinations).startsWith(200).endsWith(429);
            assertThat(visitor.get(site.host(), "/services?page=2", "X-Forwarded-For", "192.0.2.200")
                            .statusCode())
                    .as("a further page of a list, for another client")
                    .isEqualTo(429);
            assertThat(visitor.get(site.host(), "/services", "X-Forwarded-For", "192.0.2.201")
                            .statusCode())
                    .as("the list as such")
                    .isEqualTo(200);
        }
    }

    @Test
    void aClientThatFloodsIsRefusedAloneAndTheOthersGetPagesThatAreNotStored() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.putAll(Map.of(
                "minisites.fairness.share", "0.02",
                "minisites.fairness.reserve", "20s",
                "minisites.fairness.client-fraction", "0.005",
                "minisites.trusted-proxies", "127.0.0.1"));
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            TestSites sites = application.getBean(TestSites.class);
            TestSite site = sites.live();
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            sites.page(site, "/lente", FakeRenderer.SLOW);
            sites.settle(site);
            assertThat(visitor.get(site.host(), "/lente", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(200);

            HttpResponse<String> refused = visitor.get(site.host(), "/absente", "X-Forwarded-For", "192.0.2.1");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(refused.body()).contains("TOO_MANY");
            assertThat(visitor.get(site.host(), "/lente", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .as("a stored page")
                    .isEqualTo(200);
            assertThat(visitor.get(site.host(), "/recherche?q=b", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .as("a search, which has a time of its own")
                    .isEqualTo(200);
            assertThat(visitor.get(site.host(), "/absente", "X-Forwarded-For", "192.0.2.3")
                            .statusCode())
                    .as("a page for another client")
                    .isEqualTo(404);
        }
    }

    /** The steps of a form are never cached. */
    private static void isRefusedInTheEnd(Supplier<HttpResponse<String>> step) {
        HttpResponse<String> refused = Stream.generate(step)
                .limit(500)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("500 steps of a form in 50 ms"));
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.body()).contains("TOO_MANY");
    }

    private static void givesUp(RequestThrottling throttling) {
        Tenant slow = tenant();
        Tenant failing = tenant();
        assertThatThrownBy(() -> throttling
                        .runQueued(client("192.0.2.1"), slow, Mono.never().timeout(Duration.ofMillis(100)))
                        .block())
                .hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> throttling
                        .runQueued(
                                client("192.0.2.1"),
                                failing,
                                Mono.delay(Duration.ofMillis(100)).then(Mono.error(new IllegalStateException())))
                        .block())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> throttling
                        .runQueued(client("192.0.2.1"), slow, Mono.just("made"))
                        .block())
                .as("what is given up has cost its time")
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(throttling
                        .runQueued(client("192.0.2.1"), failing, Mono.just("made"))
                        .block())
                .isEqualTo("made");
    }

    @Test
    void filesThatExistCostNoTimeAndThoseThatAreInventedDo() {
        RequestThrottling throttling = throttling(
                new RequestThrottlingProperties(300, 30, 2000, 200, 2000, 0.001, Duration.ofMillis(50), 1, 1, 0));
        Tenant site = tenant();
        Duration patience = Duration.ofSeconds(10);
        Mono<String> found = Mono.delay(Duration.ofMillis(30)).thenReturn("found");
        Mono<String> missing = Mono.delay(Duration.ofMillis(100)).then(Mono.empty());
        for (int n = 0; n < 5; n++) {
            assertThat(throttling
                            .runFileQueued(client("192.0.2.1"), site, found)
                            .block(patience))
                    .isEqualTo("found");
        }
        assertThat(throttling.runFileQueued(client("192.0.2.1"), site, missing).block(patience))
                .isNull();
        assertThatThrownBy(() -> throttling
                        .runFileQueued(client("192.0.2.1"), site, found)
                        .block(patience))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(throttling
                        .runQueued(client("192.0.2.1"), site, Mono.just("page"))
                        .block(patience))
                .as("pages have a time of their own")
                .isEqualTo("page");
    }

    @Test
    void aClientThatUsesUpItsPartLeavesTheSiteToTheOthers() {
        RequestThrottling throttling = throttling(
                new RequestThrottlingProperties(300, 30, 2000, 200, 2000, 0.001, Duration.ofSeconds(1), 0.1, 1, 200));
        Tenant site = tenant();
        Duration patience = Duration.ofSeconds(10);
        ServerHttpRequest flooding = client("2001:db8:1:2::1");
        Mono<String> search = Mono.delay(Duration.ofMillis(110)).thenReturn("found");
        List<String> answers = Flux.range(0, 20)
                .flatMap(_ -> throttling
                        .throttle(flooding, site, throttling.runQueued(flooding, site, search))
                        .onErrorResume(
                                TooManyRequestsException.class, refusal -> Mono.just("wait " + refusal.retryAfter())))
                .collectList()
                .block(patience);
        assertThat(answers.stream().filter("found"::equals))
                .as("those in the queue are refused too")
                .hasSize(1);
        assertThat(answers.stream().distinct()).hasSize(2).allMatch(answer -> answer.matches("found|wait [1-9]\\d*"));

        ServerHttpRequest sameSubscriber = client("2001:db8:1:2::2");
        assertThatThrownBy(() -> throttling
                        .throttle(sameSubscriber, site, throttling.runShared(sameSubscriber, site, Mono.just("page")))
                        .block(patience))
                .isInstanceOf(TooManyRequestsException.class);
        ServerHttpRequest other = client("2001:db8:1:3::1");
        assertThat(throttling
                        .throttle(other, site, throttling.runShared(other, site, Mono.just("page")))
                        .block(patience))
                .isEqualTo("page");
        assertThat(throttling.runQueued(flooding, tenant(), Mono.just("page")).block(patience))
                .as("another site")
                .isEqualTo("page");

        long admitted = IntStream.range(0, 20)
                .mapToObj(n -> client("192.0.2." + n))
                .filter(one -> "found"
                        .equals(throttling
                                .throttle(one, site, throttling.runQueued(one, site, search))
                                .onErrorReturn(TooManyRequestsException.class, "refused")
                                .block(patience)))
                .count();
        // Of one second the first search took 110 ms or more: the ninth begins with what is left at best, and no tenth.
        assertThat(admitted).as("many clients use up the time of the site").isBetween(1L, 9L);
    }

    @Test
    void aPageInTheQueueIsMadeThoughTheTimeOfItsClientIsUsedUpMeanwhile() {
        RequestThrottling throttling = throttling(
                new RequestThrottlingProperties(300, 30, 2000, 200, 2000, 0.001, Duration.ofSeconds(1), 0.1, 1, 200));
        Tenant site = tenant();
        ServerHttpRequest client = client("192.0.2.1");
        List<String> ends = Flux.just("first", "second")
                .flatMap(name -> throttling
                        .runShared(
                                client, site, Mono.delay(Duration.ofMillis(110)).thenReturn(name))
                        .onErrorReturn(TooManyRequestsException.class, "refused"))
                .collectList()
                .block(Duration.ofSeconds(10));
        assertThat(ends).containsExactly("first", "second");
        assertThat(throttling
                        .runShared(client, site, Mono.just("third"))
                        .onErrorReturn(TooManyRequestsException.class, "refused")
                        .block(Duration.ofSeconds(10)))
                .isEqualTo("refused");
    }

    private static ServerHttpRequest client(String address) {
        return MockServerHttpRequest.get("/recherche")
                .remoteAddress(new InetSocketAddress(address, 40_000))
                .build();
    }

    private static Tenant tenant() {
        Address address = new Address(new Host("lent.example.fr"), "");
        return new Tenant(UUID.randomUUID(), "lent", "Lent", TenantState.LIVE, false, 1, null, address, List.of());
    }

    @Test
    void soManyAtOnceAndTheOthersInTurn() {
        QueuedSemaphore turns = new QueuedSemaphore(2, 100);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Mono<Integer> work = Mono.fromCallable(running::incrementAndGet)
                .doOnNext(now -> most.accumulateAndGet(now, Math::max))
                .delayElement(Duration.ofMillis(5))
                .doOnNext(_ -> running.decrementAndGet());
        Mono<Integer> failing = work.then(Mono.error(new IllegalStateException("fails")));
        List<Integer> done = Flux.range(0, 50)
                .flatMap(n -> turns.run(n % 5 == 0 ? failing : work).onErrorReturn(-1), 50)
                .collectList()
                .block(Duration.ofSeconds(10));
        assertThat(done).hasSize(50);
        assertThat(most).hasValue(2);
        // The last permit is released after the result was emitted.
        Eventually.until(Duration.ofSeconds(5), "nobody left", turns::idle);
    }

    @Test
    void whoComesWhenTooManyWaitIsSentAway() {
        QueuedSemaphore turns = new QueuedSemaphore(1, 2);
        List<String> ends = Flux.range(0, 5)
                .flatMap(n -> turns.run(Mono.delay(Duration.ofMillis(50)).thenReturn("done"))
                        .onErrorResume(TooManyRequestsException.class, e -> Mono.just("wait " + e.retryAfter())))
                .collectList()
                .block(Duration.ofSeconds(10));
        assertThat(ends).containsExactlyInAnyOrder("done", "done", "done", "wait 1", "wait 1");
        // The last permit is released after the result was emitted.
        Eventually.until(Duration.ofSeconds(5), "nobody left", turns::idle);
    }

    /** Each of them ends within the emission of its turn. */
    @Test
    void howeverManyWaitTheStackStaysAsDeep() {
        QueuedSemaphore turns = new QueuedSemaphore(1, 100_000);
        Sinks.Empty<Integer> first = Sinks.empty();
        AtomicInteger done = new AtomicInteger();
        turns.run(first.asMono()).subscribe();
        for (int n = 0; n < 100_000; n++) {
            turns.run(Mono.fromCallable(done::incrementAndGet)).subscribe();
        }
        first.tryEmitEmpty();
        assertThat(done).hasValue(100_000);
        assertThat(turns.idle()).isTrue();
    }

    /** A task that is cancelled in the queue would keep its permit. */
    @Test
    void aVisitorWhoLeavesTheQueueKeepsNobodyOut() {
        RequestThrottling throttling = throttling(1, 1);
        Tenant site = tenant();
        Sinks.Empty<String> first = Sinks.empty();
        throttling.runQueued(client("192.0.2.1"), site, first.asMono()).subscribe();
        throttling
                .runQueued(client("192.0.2.1"), site, Mono.just("second"))
                .subscribe()
                .dispose();
        first.tryEmitEmpty();
        assertThat(throttling
                        .runQueued(client("192.0.2.1"), site, Mono.just("third"))
                        .block(Duration.ofSeconds(10)))
                .isEqualTo("third");
    }

    /** More sites are active at once than the former maximum of the cache. */
    @Test
    void aSiteIsLimitedWhileItsPageIsMadeHoweverManyOtherSitesThereAre() {
        RequestThrottling throttling = throttling(1, 0);
        List<Tenant> sites =
                Stream.generate(RequestThrottlingTest::tenant).limit(12_000).toList();
        List<Sinks.Empty<String>> pages = new ArrayList<>();
        for (Tenant site : sites) {
            Sinks.Empty<String> page = Sinks.empty();
            pages.add(page);
            throttling.runQueued(client("192.0.2.1"), site, page.asMono()).subscribe();
        }
        assertThat(sites.stream().filter(site -> admits(throttling, site)).count())
                .as("sites with a second page at once")
                .isZero();
        pages.forEach(Sinks.Empty::tryEmitEmpty);
        assertThat(sites.stream().filter(site -> admits(throttling, site)).count())
                .as("sites with a next page")
                .isEqualTo(sites.size());
    }

    private static RequestThrottling throttling(int atOnce, int waiting) {
        return throttling(new RequestThrottlingProperties(
                300, 30, 2000, 200, 2000, 100, Duration.ofMinutes(10), 1, atOnce, waiting));
    }

    private static RequestThrottling throttling(RequestThrottlingProperties shares) {
        ClientAddresses clients = new ClientAddresses(new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("minisites", MinisitesProperties.class));
        return new RequestThrottling(clients, shares, new SimpleMeterRegistry());
    }

    private static boolean admits(RequestThrottling throttling, Tenant site) {
        return Boolean.TRUE.equals(throttling
                .runQueued(client("192.0.2.1"), site, Mono.just(true))
                .onErrorReturn(TooManyRequestsException.class, false)
                .block());
    }

    @Test
    void everyShareCanBeSet() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RequestThrottlingProperties(
                        300, 30, 2000, 200, 2000, 0.05, Duration.ofSeconds(10), 0.5, 4, 200));
        assertThat(bound(Map.of(
                        "minisites.fairness.burst", "1",
                        "minisites.fairness.per-second", "2.5",
                        "minisites.fairness.file-burst", "5",
                        "minisites.fairness.files-per-second", "6.5",
                        "minisites.fairness.files-waiting", "7",
                        "minisites.fairness.share", "0.5",
                        "minisites.fairness.reserve", "2s",
                        "minisites.fairness.client-fraction", "0.25",
                        "minisites.fairness.made-at-once", "3",
                        "minisites.fairness.waiting", "4")))
                .isEqualTo(new RequestThrottlingProperties(1, 2.5, 5, 6.5, 7, 0.5, Duration.ofSeconds(2), 0.25, 3, 4));
    }

    private static RequestThrottlingProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("minisites.fairness", RequestThrottlingProperties.class);
    }
}
