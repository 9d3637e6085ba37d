package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.platform.ClientPrefixes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

/** Checks what a node counts around midnight, when its counters are full, and without a salt. */
class VisitCounterTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-06-01T21:59:59Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-06-01T22:00:01Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEFORE_MIDNIGHT);
    private final VisitorSalts salts = Mockito.mock(VisitorSalts.class);
    private final Tenant site = new Tenant(
            UUID.randomUUID(),
            "site",
            "Site",
            TenantState.LIVE,
            false,
            1,
            null,
            new Address(new Host("site.example.fr"), ""),
            List.of());
    private final VisitCounter counter = counter();
    private final MeasurementBatches batches = new MeasurementBatches();

    private VisitCounter counter() {
        MinisitesProperties properties = new MinisitesProperties(
                "localhost",
                "localhost",
                "gestion.localhost",
                "apercu.localhost",
                "http",
                8080,
                List.of("10.0.0.0/8"),
                null,
                new MinisitesProperties.Cache(null));
        Mockito.when(salts.has(Mockito.any())).thenReturn(true);
        Mockito.when(salts.hash(Mockito.any(), Mockito.any(), Mockito.anyLong()))
                .thenAnswer(call -> call.getArgument(2));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return new VisitCounter(
                new MeasurementProperties(true), properties, new ClientPrefixes(properties), salts, clock);
    }

    private void view(String path) {
        view(path, "198.51.100.1", null);
    }

    private void view(String path, String forwarded, @Nullable String destination) {
        HttpHeaders headers = new DefaultHttpHeaders();
        headers.set("User-Agent", FIREFOX);
        headers.set("X-Forwarded-For", forwarded);
        if (destination != null) {
            headers.set("Sec-Fetch-Dest", destination);
            headers.set("Sec-Fetch-Mode", "navigate");
            headers.set("Sec-Fetch-Site", "cross-site");
        }
        VisitHeaders.read(
                headers,
                visit -> counter.view(
                        site,
                        path,
                        visit,
                        new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 443),
                        now.get().toEpochMilli()));
    }

    /** Returns the rows of one kind that the counter gives now. */
    private List<JsonNode> drained(String kind) {
        counter.drain(batches);
        List<JsonNode> rows = new ArrayList<>();
        for (String first = batches.first(); first != null; first = batches.first()) {
            Jsonb.MAPPER.readTree(first).path(kind).forEach(rows::add);
            batches.removeFirst();
        }
        return rows;
    }

    private static Map<String, Long> viewsByDay(List<JsonNode> rows) {
        Map<String, Long> views = new HashMap<>();
        rows.forEach(
                row -> views.merge(row.path("day").asString(), row.path("views").asLong(), Long::sum));
        return views;
    }

    @Test
    void aViewCountsForTheDayInParisOnBothSidesOfMidnight() {
        view("/");
        view("/");
        now.set(AFTER_MIDNIGHT);
        view("/");

        assertThat(viewsByDay(drained("views"))).isEqualTo(Map.of("2026-06-01", 2L, "2026-06-02", 1L));
        assertThat(drained("views")).isEmpty();
    }

    @Test
    void aThreadThatHoldsTheDayBeforeLosesNothing() {
        for (int i = 0; i < 20; i++) {
            view("/");
            drained("views");
        }
        view("/");
        SiteCounts held = counter.day().of(site.id());
        now.set(AFTER_MIDNIGHT);
        assertThat(viewsByDay(drained("views"))).isEqualTo(Map.of("2026-06-01", 1L));
        held.view("/", false, null);

        assertThat(viewsByDay(drained("views"))).isEqualTo(Map.of("2026-06-01", 1L));
    }

    @Test
    void daysThatWaitForTheDatabaseAreAllMovedAtTheEnd() {
        view("/");
        now.set(AFTER_MIDNIGHT);
        view("/");
        now.set(AFTER_MIDNIGHT.plusSeconds(86_400));
        view("/");

        assertThat(viewsByDay(drained("views")))
                .isEqualTo(Map.of("2026-06-01", 1L, "2026-06-02", 1L, "2026-06-03", 1L));
    }

    @Test
    void aDayThatIsGivenUpIsToldByTheNumberOfItsRequests() {
        for (int day = 0; day < 4; day++) {
            now.set(BEFORE_MIDNIGHT.plusSeconds(86_400L * day));
            view("/");
            view("/autre");
        }

        assertThat(drained("losses"))
                .singleElement()
                .satisfies(loss -> assertThat(loss.path("requests").asLong()).isEqualTo(2));
    }

    @Test
    void countersThatAreNearlyFullAreReplacedBeforeAnythingIsLost() {
        long views = 0;
        for (int round = 0; round < 4; round++) {
            for (int page = 0; page < 240_000; page++) {
                counter.day().of(site.id()).view("/page-" + round + "-" + page, false, null);
            }
            views += viewsByDay(drained("views")).getOrDefault("2026-06-01", 0L);
            views += viewsByDay(drained("views")).getOrDefault("2026-06-01", 0L);
            drained("views");
            assertThat(drained("losses")).isEmpty();
        }

        assertThat(views).isEqualTo(4 * 240_000);
    }

    @Test
    void visitorsWithoutASaltAreAtLeastTheOthers() {
        Mockito.when(salts.has(LocalDate.of(2026, 6, 1))).thenReturn(false);
        view("/");

        assertThat(drained("more_visitors")).hasSize(1);
    }

    @Test
    void networksOfOneProviderAreBoundedInMemory() {
        for (int network = 0; network < 110_000; network++) {
            String address = "2001:db8:" + Integer.toHexString(network & 0xFFFF) + ":"
                    + Integer.toHexString(network >>> 16) + "::" + Integer.toHexString(network & 0xFF);
            view("/", address, null);
        }
        int ofOne = drained("visitors").size();

        assertThat(ofOne)
                .as("a /48 is one visitor, however many addresses it has")
                .isEqualTo(65_536);
        for (int network = 0; network < 60_000; network++) {
            view("/", "2001:dc8:" + Integer.toHexString(network) + "::1", null);
        }
        counter.drain(batches);
        List<String> told = new ArrayList<>();
        for (String first = batches.first(); first != null; first = batches.first()) {
            told.add(first);
            batches.removeFirst();
        }
        assertThat(told.stream()
                        .mapToInt(batch ->
                                Jsonb.MAPPER.readTree(batch).path("visitors").size())
                        .sum())
                .isEqualTo(100_000 - 65_536);
        assertThat(told).last().asString().contains("more_visitors");
    }

    @Test
    void referrersThatNameSearchesTakeNoRoomOfSearches() {
        for (int i = 0; i < 1_100; i++) {
            counter.day().of(site.id()).click("mots " + i);
        }
        counter.day().of(site.id()).search("aides", true, null);

        assertThat(drained("searches"))
                .hasSize(1_002)
                .anySatisfy(row -> assertThat(row.path("words").asString()).isEqualTo("aides"));
    }

    @Test
    void aPartOfAnotherPageIsNoView() {
        view("/", "198.51.100.1", "image");
        view("/", "198.51.100.1", "iframe");
        assertThat(drained("views")).isEmpty();
        view("/", "198.51.100.1", "document");
        assertThat(drained("views")).hasSize(1);
    }
}
