package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.CommitCutter;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares what two nodes have counted with what {@code measurement/visits.mjs} says must be counted, which sent the requests
 * and reads the rules in another language; and measures what a killed node loses. {@code -Dvisits.requests=1000000} and
 * {@code -Dvisits.kills=20} play the whole corpus, of which this is a hundredth by default.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class MeasuredVisitsTest {

    private static final List<String> SITES = List.of("action-coeur-de-ville", "territoires-d-industrie");
    private static final int REQUESTS = Integer.getInteger("visits.requests", 10_000);
    private static final int KILLS = Integer.getInteger("visits.kills", 2);
    private static final int CLIENTS = 8;
    private static final Duration SOON = Duration.ofMinutes(3);
    /** A node writes every five seconds. */
    private static final Duration MOST_LOST = Duration.ofSeconds(10);

    private static final String SUMS = """
        select concat_ws(' ', 'page', tenant_id, path, sum(views), sum(arrivals), sum(tool_clicks)) from page_day group by tenant_id, path
        union all
        select concat_ws(' ', 'origin', tenant_id, path, coalesce(nullif(domain, ''), '-'), sum(arrivals)) from origin_month group by tenant_id, path, domain
        union all
        select concat_ws(' ', 'file', tenant_id, media_id, sum(downloads)) from download_day group by tenant_id, media_id
        union all
        select concat_ws(' ', 'missing', tenant_id, path, sum(hits)) from missing_day group by tenant_id, path
        union all
        select concat_ws(' ', 'words', tenant_id, words, sum(searches), sum(without_result), sum(clicks))
          from daily_search group by tenant_id, words
        union all
        select concat_ws(' ', 'site', tenant_id, sum(views), sum(arrivals), sum(downloads), sum(searches),
                         sum(searches_without_result), sum(search_clicks), sum(missing))
          from site_day group by tenant_id
        union all
        select concat_ws(' ', 'visitors', tenant_id, max(visitors)) from site_day group by tenant_id
        """;

    private final String database = PostgresExtension.newDatabase();
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    @BeforeEach
    void makeSites() {
        NodeProcess.start(PostgresExtension.settings(database)).kill();
        assertions.change("delete from measurement_node");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.put("minisites.public-port", String.valueOf(FreePort.find()));
        // The demonstration trusts no proxy: its sites are made beforehand.
        settings.put("spring.profiles.active", "default");
        settings.put("minisites.trusted-proxies", "127.0.0.1,::1");
        // Refused requests are not counted, and this is no test of refusals.
        settings.put("minisites.fairness.share", "8");
        return settings;
    }

    @Test
    @SuppressWarnings("SystemOut")
    void twoNodesCountWhatTheDriverDoes() {
        Map<String, String> settings = settings();
        try (CommitCutter cutter = CommitCutter.before(settings, "record_measurement");
                NodeProcess one = NodeProcess.start(settings);
                NodeProcess other = NodeProcess.start(settings)) {
            List<String> told = drive(List.of(one.port(), other.port()), 42);
            List<String> expected = told.subList(0, told.size() - 1);

            // Several batches may wait, and the last of them have visitors alone.
            Eventually.until(
                    SOON, "written", () -> Set.copyOf(assertions.rows(SUMS)).equals(Set.copyOf(expected)));
            int cuts = cutter.cut();
            // A batch that is written twice would come with the next ones.
            pause(MOST_LOST);

            System.out.printf(Locale.ROOT, "%s; %d connections cut after the commit of counts%n", told.getLast(), cuts);
            assertThat(told.getLast()).as("requests without an answer").matches("done \\d+ \\d+ 0 .*");
            assertThat(assertions.rows(SUMS)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(cuts).isPositive();
            assertThat(assertions.rows("select requests from measurement_loss")).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("SystemOut")
    void aKilledNodeLosesAtMostItsLastTenSeconds() {
        Map<String, String> settings = settings();
        List<Long> lost = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long before = views();
            List<Sent> sent = new ArrayList<>();
            try (NodeProcess node = NodeProcess.start(settings)) {
                long end = System.nanoTime()
                        + Duration.ofMillis(6_000 + 700L * (kill % 9)).toNanos();
                while (System.nanoTime() < end) {
                    long counted = views(drive(List.of(node.port()), 80, kill));
                    sent.add(new Sent(System.nanoTime(), counted));
                }
                node.kill();
            }
            long killed = System.nanoTime();
            long sum = sent.stream().mapToLong(Sent::views).sum();
            long safe = sent.stream()
                    .filter(one -> killed - one.at() > MOST_LOST.toNanos())
                    .mapToLong(Sent::views)
                    .sum();
            long counted = views() - before;
            lost.add(sum - counted);
            assertThat(counted).isBetween(safe, sum);
        }
        System.out.printf(Locale.ROOT, "%d nodes killed, views lost: %s%n", KILLS, lost);
        assertThat(assertions.rows("select node::text from measurement_node where ended_at is null"))
                .as("runs without an end, which the report of the fleet names")
                .hasSize(KILLS);
    }

    /** Views that were sent, and when the last of them was answered. */
    private record Sent(long at, long views) {}

    private long views() {
        return Long.parseLong(
                assertions.rows("select coalesce(sum(views), 0) from site_day").getFirst());
    }

    private static long views(List<String> told) {
        return told.stream()
                .filter(line -> line.startsWith("site "))
                .mapToLong(line -> Long.parseLong(line.split(" ")[2]))
                .sum();
    }

    private List<String> drive(List<Integer> nodes, int seed) {
        return drive(nodes, REQUESTS, seed);
    }

    private List<String> drive(List<Integer> nodes, int requests, int seed) {
        Map<String, Object> input = Map.of(
                "nodes", nodes,
                "seed", seed,
                "requests", requests,
                "clients", CLIENTS,
                "backOffice", "gestion.localhost",
                "preview", "apercu.localhost",
                "sites", SITES.stream().map(this::site).toList());
        try {
            Process driver = new ProcessBuilder(
                            "node",
                            Path.of("target/test-classes/measurement/visits.mjs")
                                    .toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            driver.outputWriter(StandardCharsets.UTF_8)
                    .append(Jsonb.write(input))
                    .append('\n')
                    .close();
            List<String> told =
                    driver.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertThat(driver.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(driver.exitValue()).isZero();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> site(String slug) {
        String tenant = assertions
                .rows("select tenant_id::text from tenant where slug = '" + slug + "'")
                .getFirst();
        String of = " where tenant_id = '" + tenant + "'";
        Set<String> images = media(of + " and content_type like 'image/%'").keySet();
        return Map.of(
                "id",
                tenant,
                "archives",
                archives(tenant),
                "prefix",
                "/" + slug,
                "pages",
                assertions.rows("select path from page" + of
                        + " and published_revision is not null and kind <> 'section' and trashed_at is null"
                        + " and path not like '%/contact' order by path limit 40"),
                "images",
                images,
                "files",
                media(of + " and content_type like 'application/%'").entrySet().stream()
                        .map(file -> Map.of("path", file.getKey(), "id", file.getValue()))
                        .toList(),
                "tools",
                assertions
                        .rows("select p.id || ' ' || p.path from page p join revision r on r.tenant_id = p.tenant_id"
                                + " and r.id = p.published_revision where p.tenant_id = '" + tenant
                                + "' and p.kind = 'service' and p.trashed_at is null"
                                + " and r.body::text like '%\"tool\": \"https://%' order by p.path")
                        .stream()
                        .map(row -> row.split(" "))
                        .map(row -> Map.of("path", "/acces.outil/" + row[0], "page", row[1]))
                        .toList());
    }

    /** Returns the archive of each collection, with the newest files of its documents. */
    private List<Map<String, Object>> archives(String tenant) {
        return assertions
                .rows("select f.collection || '|' || string_agg(f.media_id::text, ' ')"
                        + " from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision"
                        + " join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id"
                        + " where p.tenant_id = '" + tenant + "' and p.kind = 'document' and p.trashed_at is null"
                        + " and f.collection is not null group by f.collection"
                        + " having count(*) > 1 order by 1")
                .stream()
                .map(row -> row.split("\\|"))
                .map(row -> Map.<String, Object>of(
                        "path",
                        "/collection.zip?collection=" + URLEncoder.encode(row[0], StandardCharsets.UTF_8),
                        "files",
                        List.of(row[1].split(" "))))
                .toList();
    }

    /** Returns the ids of media by their paths. */
    private Map<String, String> media(String where) {
        return assertions
                .rows("select '/media/' || id || '/' || file_name || ' ' || id from media" + where
                        + " and described and state = 'clean' order by id limit 8")
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
