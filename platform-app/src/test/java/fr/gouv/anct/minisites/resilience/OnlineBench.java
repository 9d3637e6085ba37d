package fr.gouv.anct.minisites.resilience;

import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Measures how long users wait: from an approval until the site can be previewed, from its launch until a visitor reads
 * it. Run by {@code bin/bench online} against a running demonstration; uses the JDK alone.
 */
final class OnlineBench {

    private static final int WARM_UP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Client of a visitor: of the preview, and of the public address after the launch. */
    private final LocalHttp visitor;

    private final BackOfficeClient agent;
    private final BackOfficeClient communications;
    private final long pauseNanos;
    // Similar names are rejected: these are random, from a fixed seed.
    private final Random letters = new Random(20);

    private OnlineBench(int port, Duration pause) {
        visitor = new LocalHttp(port);
        agent = BackOfficeClient.of("CAMILLE", visitor);
        communications = BackOfficeClient.of("CLAUDE", visitor);
        pauseNanos = pause.toNanos();
    }

    /** Arguments: port, number of sites, milliseconds between two polls. */
    public static void main(String[] arguments) {
        OnlineBench bench =
                new OnlineBench(Integer.parseInt(arguments[0]), Duration.ofMillis(Long.parseLong(arguments[2])));
        int sites = Integer.parseInt(arguments[1]);
        List<Duration> previews = new ArrayList<>();
        List<Duration> openings = new ArrayList<>();
        for (int n = 0; n < WARM_UP + sites; n++) {
            Site site = bench.site();
            if (n >= WARM_UP) {
                previews.add(site.preview());
                openings.add(site.opening());
            }
        }
        System.out.printf(
                "%n%d sites after %d to warm up, a look every %s ms, %d processors%n%n",
                sites, WARM_UP, arguments[2], Runtime.getRuntime().availableProcessors());
        System.out.printf("%-40s %12s %12s %12s%n", "", "median (ms)", "90 % in (ms)", "longest (ms)");
        print("approval to preview", previews);
        print("opening to the public address", openings);
    }

    private record Site(Duration preview, Duration opening) {}

    private Site site() {
        String slug = slug();
        String request = agent.ask("Programme " + slug, slug);
        String version = communications.read(request);
        String host = slug + ".localhost";

        long approved = System.nanoTime();
        communications.approve(request, version);
        until(() -> communications.get("/sites/" + slug + "/apercu").status() == 303);
        String preview = communications.preview(slug);
        until(() -> visitor.get("apercu.localhost", preview, "").status() == 200);
        Duration previewed = Duration.ofNanos(System.nanoTime() - approved);

        // Waits for the owners' letters and the end of the job, which the next measurement excludes.
        until(() ->
                communications.get("/decisions/" + request + "/creation").text().isEmpty());
        long launched = System.nanoTime();
        communications.launch(slug);
        until(() -> visitor.get(host, "/", "").status() == 200);
        return new Site(previewed, Duration.ofNanos(System.nanoTime() - launched));
    }

    private String slug() {
        StringBuilder slug = new StringBuilder();
        for (int n = 0; n < 16; n++) {
            slug.append((char) ('a' + letters.nextInt(26)));
        }
        return slug.toString();
    }

    /** Polls a condition, with pauses at least as long as the last poll: the bench shares the processors. */
    private void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        long look = start;
        while (!condition.getAsBoolean()) {
            long now = System.nanoTime();
            if (now - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not within " + PATIENCE);
            }
            LockSupport.parkNanos(Math.max(pauseNanos, now - look));
            look = System.nanoTime();
        }
    }

    private static void print(String label, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-40s %12.0f %12.0f %12.0f%n",
                label,
                milliseconds(times, 0.5),
                milliseconds(times, 0.9),
                milliseconds(times, 1));
    }

    private static double milliseconds(List<Duration> sorted, double share) {
        int place = (int) Math.ceil(sorted.size() * share) - 1;
        return sorted.get(place).toNanos() / 1e6;
    }
}
