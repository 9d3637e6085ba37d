package fr.gouv.anct.minisites.bench;

import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Measures the response times of the lists of what sites share, which are made for each request, each with another filter or
 * another page, of two clients at once. Run by {@code bin/bench shared} from its source; uses the JDK alone.
 */
final class SharedContentBench {

    private static final int CLIENTS = 2;
    private static final String PORTAL = "localhost";
    private static final String LIST = "/ressources";
    private static final Pattern LINK = Pattern.compile("href=\"(/ressources\\?[^\"#]+)\"");

    private SharedContentBench() {}

    /**
     * The result.
     *
     * @param first time of the first list, which reads the items of all sites
     * @param taken times of the others, in ascending order
     */
    record Result(Duration first, List<Duration> taken) {

        double milliseconds(int percent) {
            return taken.get(Math.min(taken.size() - 1, taken.size() * percent / 100))
                            .toNanos()
                    / 1e6;
        }
    }

    /** Arguments: port, number of lists, seed. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        LocalHttp http = new LocalHttp(Integer.parseInt(arguments[0]));
        Result result = measure(http, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.printf(
                Locale.ROOT,
                "%n%d lists with facets by %d clients at once: median %.1f ms, 95 %% %.1f ms; the first one %d ms%n",
                result.taken().size(),
                CLIENTS,
                result.milliseconds(50),
                result.milliseconds(95),
                result.first().toMillis());
    }

    static Result measure(LocalHttp http, int lists, long seed) throws InterruptedException, ExecutionException {
        Duration first = time(http, LIST);
        List<String> paths = paths(http, lists, new Random(seed));
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Duration>> requests = new ArrayList<>();
            paths.forEach(path -> requests.add(() -> time(http, path)));
            List<Duration> taken = new ArrayList<>();
            for (Future<Duration> done : clients.invokeAll(requests)) {
                taken.add(done.get());
            }
            Collections.sort(taken);
            return new Result(first, taken);
        }
    }

    /** Follows links at random, to lists with up to three filters and to their pages. */
    private static List<String> paths(LocalHttp http, int wanted, Random random) {
        Set<String> found = new HashSet<>(Set.of(LIST));
        List<String> paths = new ArrayList<>(found);
        for (int tries = 0; paths.size() < wanted && tries < wanted; tries++) {
            String page = paths.get(random.nextInt(paths.size()));
            List<String> links = LINK.matcher(http.get(PORTAL, page, "").text())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.chars().filter(one -> one == '&').count() < 3)
                    .toList();
            for (int n = 0; n < 5 && !links.isEmpty(); n++) {
                String link = links.get(random.nextInt(links.size()));
                if (found.add(link)) {
                    paths.add(link);
                }
            }
        }
        Collections.shuffle(paths, random);
        return paths.subList(0, Math.min(paths.size(), wanted));
    }

    private static Duration time(LocalHttp http, String path) {
        long asked = System.nanoTime();
        int status = http.get(PORTAL, path, "").status();
        if (status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }
}
