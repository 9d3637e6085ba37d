package fr.gouv.anct.minisites.resilience;

import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures the response times of the lists of what waits, and of a screen that has only its counters. Run by
 * {@code bin/bench waiting} against a running demonstration filled by {@code WaitingSeeder}; uses the JDK alone.
 */
final class WaitingBench {

    private static final List<String> SCREENS =
            List.of("/", "/en-attente", "/en-attente?page=3", "/en-attente?espace=4242", "/compte");

    private WaitingBench() {}

    /** Arguments: port, number of requests for each screen. */
    public static void main(String[] arguments) {
        LocalHttp http = new LocalHttp(Integer.parseInt(arguments[0]));
        int times = Integer.parseInt(arguments[1]);
        System.out.printf("%n%-60s %10s %10s%n", "screen, asked for " + times + " times", "median", "95 % (ms)");
        for (String person : List.of("CLAUDE", "LOU", "CAMILLE")) {
            BackOfficeClient client = BackOfficeClient.of(person, http);
            SCREENS.forEach(screen -> measure(client, person, screen, times));
        }
    }

    private static void measure(BackOfficeClient client, String person, String screen, int times) {
        List<Duration> taken = new ArrayList<>();
        for (int n = -times / 2; n < times; n++) {
            long asked = System.nanoTime();
            Answer answer = client.get(screen);
            Duration time = Duration.ofNanos(System.nanoTime() - asked);
            if (answer.status() != 200) {
                throw new IllegalStateException(screen + " answers " + answer.status());
            }
            if (n >= 0) {
                taken.add(time);
            }
        }
        Collections.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "%-60s %10.1f %10.1f%n",
                person + " " + screen,
                taken.get(taken.size() / 2).toNanos() / 1e6,
                taken.get(taken.size() * 95 / 100).toNanos() / 1e6);
    }
}
