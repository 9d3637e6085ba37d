package fr.gouv.anct.minisites.bench;

import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Measures the response times of searches that no cache has, of two clients at once, in the sites of {@link SearchSeeder} and on the portal.
 * Run by {@code bin/bench search} from its source; uses the JDK alone.
 */
final class SearchBench {

    private static final int CLIENTS = 2;

    /** Hosts of the largest site, of a large and of a small one, and of the portal, which searches them all. */
    private static final List<String> HOSTS =
            List.of("search-1.localhost", "search-2.localhost", "search-12.localhost", "localhost");

    /** Queries of a kind; each is another one. */
    static final Map<String, Function<Random, String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("one rare word", random -> rank(random, 5_000, 20_000));
        KINDS.put("one usual word", random -> rank(random, 200, 2_000));
        KINDS.put("a usual and a rare word", random -> rank(random, 200, 2_000) + " " + rank(random, 5_000, 20_000));
        KINDS.put(
                "three usual words",
                random -> rank(random, 100, 1_000) + " " + rank(random, 100, 1_000) + " " + rank(random, 100, 1_000));
        KINDS.put("a word of a fifth of the texts", random -> "commun -" + rank(random, 15_000, 20_000));
        KINDS.put("two words of many texts", random -> "commun " + rank(random, 2, 30));
        KINDS.put("a word typed wrong", random -> rank(random, 2_000, 20_000) + "h");
        KINDS.put("a sentence of eight words", random -> {
            StringBuilder words = new StringBuilder("comment");
            for (int n = 0; n < 7; n++) {
                words.append(' ').append(rank(random, 20, 20_000));
            }
            return words.toString();
        });
    }

    private SearchBench() {}

    private static String rank(Random random, int from, int to) {
        return SearchSeeder.word(random.nextInt(from, to));
    }

    /** Arguments: port, number of requests for each kind and site, seed. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        LocalHttp http = new LocalHttp(Integer.parseInt(arguments[0]));
        int times = Integer.parseInt(arguments[1]);
        Random random = new Random(Long.parseLong(arguments[2]));
        System.out.printf(
                "%n%-44s %10s %10s%n", times + " searches by " + CLIENTS + " clients at once", "median", "95 % (ms)");
        for (String host : HOSTS) {
            for (Map.Entry<String, Function<Random, String>> kind : KINDS.entrySet()) {
                // Connections and plans of the database warm up first.
                times(http, host, queries(kind.getValue(), times / 4, random));
                List<Duration> taken = times(http, host, queries(kind.getValue(), times, random));
                Collections.sort(taken);
                System.out.printf(
                        Locale.ROOT,
                        "%-44s %10.1f %10.1f%n",
                        host + " " + kind.getKey(),
                        taken.get(taken.size() / 2).toNanos() / 1e6,
                        taken.get(taken.size() * 95 / 100).toNanos() / 1e6);
            }
        }
    }

    private static List<String> queries(Function<Random, String> kind, int count, Random random) {
        List<String> queries = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            queries.add(kind.apply(random));
        }
        return queries;
    }

    private static List<Duration> times(LocalHttp http, String host, List<String> queries)
            throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Duration>> requests = new ArrayList<>();
            queries.forEach(query -> requests.add(() -> time(http, host, query)));
            List<Duration> taken = new ArrayList<>();
            for (Future<Duration> done : clients.invokeAll(requests)) {
                taken.add(done.get());
            }
            return taken;
        }
    }

    private static Duration time(LocalHttp http, String host, String query) {
        long asked = System.nanoTime();
        int status =
                http.get(host, "/recherche?q=" + query.replace(' ', '+'), "").status();
        Duration time = Duration.ofNanos(System.nanoTime() - asked);
        if (status != 200) {
            throw new IllegalStateException(query + " answers " + status);
        }
        return time;
    }
}
