package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.Jsonb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Checks that counters lose nothing while threads add and one writes, that they are bounded, and when their day ends. */
class DayCountsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID SITE = UUID.randomUUID();

    private static List<JsonNode> drain(DayCounts day) {
        MeasurementBatches batches = new MeasurementBatches();
        day.drain(batches);
        batches.close();
        List<JsonNode> all = new ArrayList<>();
        for (String first = batches.first(); first != null; first = batches.first()) {
            all.add(Jsonb.MAPPER.readTree(first));
            batches.removeFirst();
        }
        return all;
    }

    private static long sum(List<JsonNode> batches, String kind, String count) {
        return batches.stream()
                .flatMap(batch -> StreamSupport.stream(batch.path(kind).spliterator(), false))
                .mapToLong(row -> row.path(count).asLong())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        // The nights in which the clocks change: a day of 23 and one of 25 hours.
        "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T21:59:59.999Z",
        "2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T22:59:59.999Z",
        "2028-02-29, 2028-02-28T23:00:00Z, 2028-02-29T22:59:59.999Z"
    })
    void aDayEndsAtMidnightInParis(LocalDate date, Instant first, Instant last) {
        DayCounts day = new DayCounts(date);

        assertThat(day.isOver(first.toEpochMilli())).isFalse();
        assertThat(day.isOver(last.toEpochMilli())).isFalse();
        assertThat(day.isOver(last.toEpochMilli() + 1)).isTrue();
    }

    @Test
    void nothingIsLostOrTwiceWhileCountsAreTaken() throws Exception {
        DayCounts day = new DayCounts(DAY);
        List<JsonNode> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> adding = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                adding.add(threads.submit(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        SiteCounts site = day.of(SITE);
                        site.view("/page-" + i % 50, i % 2 == 0, i % 4 == 0 ? null : "exemple.fr");
                        site.search("mots " + i % 7, i % 3 == 0, null);
                    }
                }));
            }
            while (adding.stream().anyMatch(future -> !future.isDone())) {
                all.addAll(drain(day));
            }
            for (Future<?> one : adding) {
                one.get();
            }
        }
        all.addAll(drain(day));

        assertThat(sum(all, "views", "views")).isEqualTo(400_000);
        assertThat(sum(all, "views", "arrivals")).isEqualTo(200_000);
        assertThat(sum(all, "origins", "arrivals")).isEqualTo(200_000);
        assertThat(sum(all, "searches", "searches")).isEqualTo(400_000);
        assertThat(drain(day)).as("nothing is left").isEmpty();
    }

    @Test
    void visitorsAreDistinguishedUpToALimit() {
        DayCounts day = new DayCounts(DAY);
        SiteCounts site = day.of(SITE);
        long known = 0;
        for (long visitor = 1; visitor <= 150_000; visitor++) {
            if (site.isNew(visitor)) {
                known++;
                site.visitor(visitor);
            }
        }

        assertThat(known).isEqualTo(100_000);
        assertThat(site.isNew(1)).isFalse();
        List<JsonNode> batches = drain(day);
        assertThat(batches).hasSize(11).allMatch(batch -> batch.path("visitors").size() <= MeasurementBatches.ROWS);
        assertThat(batches.getLast().path("more_visitors")).hasSize(1);
    }

    @Test
    void textsThatClientsInventTakeNoRoomOfPages() {
        DayCounts day = new DayCounts(DAY);
        for (int i = 0; i < 200; i++) {
            SiteCounts site = day.of(UUID.randomUUID());
            for (int j = 0; j < 1_100; j++) {
                site.missing("/inventé-" + j, j);
            }
        }
        day.of(SITE).view("/page", true, "exemple.fr");

        List<JsonNode> batches = drain(day);
        assertThat(sum(batches, "missing", "hits")).as("each is counted").isEqualTo(200 * 1_100);
        assertThat(batches.stream()
                        .mapToInt(batch -> batch.path("missing").size())
                        .sum())
                .as("100,000 by their path, the others of each site together")
                .isEqualTo(100_000 + 200);
        assertThat(sum(batches, "views", "views")).isOne();
        assertThat(sum(batches, "losses", "requests")).isZero();
    }

    @Test
    void aThousandDomainsOfASiteAreTold() {
        DayCounts day = new DayCounts(DAY);
        for (int page = 0; page < 3; page++) {
            for (int domain = 0; domain < 1_200; domain++) {
                day.of(SITE).view("/page-" + page, true, "d" + domain + ".example");
            }
        }

        List<JsonNode> batches = drain(day);
        List<String> domains = batches.stream()
                .flatMap(batch -> StreamSupport.stream(batch.path("origins").spliterator(), false))
                .map(row -> row.path("domain").asString())
                .toList();
        assertThat(domains).as("the same for each page").hasSize(3 * 1_001);
        assertThat(domains.stream().distinct()).hasSize(1_001).contains("d0.example", "d999.example", "*");
        assertThat(sum(batches, "origins", "arrivals")).isEqualTo(3 * 1_200);
    }

    @Test
    void countersBeyondTheLimitAreToldAsLost() {
        DayCounts day = new DayCounts(DAY);
        for (int i = 0; i < 300_100; i++) {
            day.of(SITE).view("/page-" + i, false, null);
        }

        List<JsonNode> batches = drain(day);
        assertThat(sum(batches, "views", "views")).isEqualTo(300_000);
        assertThat(sum(batches, "losses", "requests")).isEqualTo(100);
    }
}
