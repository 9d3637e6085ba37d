package fr.gouv.anct.minisites.bench;

import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Measures the response times of the pages of communes, each another one in random order, of two clients at once, while
 * another visitor searches the portal. Run by {@code bin/bench territories} from its source; uses the JDK alone.
 */
final class TerritoryBench {

    private static final int CLIENTS = 2;
    private static final String PORTAL = "localhost";
    private static final int REFUSED = 429;
    private static final Pattern TERRITORY = Pattern.compile("href=\"(/territoires/[a-z0-9-]+)\"");
    private static final Pattern COMMUNE = Pattern.compile("/territoires/.+-(?:[0-9]{5}|2[ab][0-9]{3})");

    /** Pages of territories, the largest first, which are read for links to communes. */
    private static final int READ = 1_500;

    private TerritoryBench() {}

    /**
     * The result.
     *
     * @param taken times of the pages that were answered, in ascending order
     * @param refused pages that were answered 429
     * @param others statuses of the other visitor's searches that are not 200
     */
    record Result(List<Duration> taken, int refused, List<Integer> others) {

        double milliseconds(int percent) {
            return taken.isEmpty()
                    ? 0
                    : taken.get(Math.min(taken.size() - 1, taken.size() * percent / 100))
                                    .toNanos()
                            / 1e6;
        }
    }

    /** Arguments: port, number of communes, seed. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        LocalHttp http = new LocalHttp(Integer.parseInt(arguments[0]));
        List<String> communes = communes(http, READ);
        Collections.shuffle(communes, new Random(Long.parseLong(arguments[2])));
        List<String> read = communes.subList(0, Math.min(communes.size(), Integer.parseInt(arguments[1])));
        Result result = measure(http, read);
        System.out.printf(
                Locale.ROOT,
                "%n%d communes by %d clients at once: median %.1f ms, 95 %% %.1f ms; refused %d; other visitor: %s%n",
                read.size(),
                CLIENTS,
                result.milliseconds(50),
                result.milliseconds(95),
                result.refused(),
                result.others().isEmpty() ? "never refused" : result.others());
    }

    /** Returns the paths of communes that pages of larger territories link to, a number of which is read. */
    static List<String> communes(LocalHttp http, int read) {
        List<String> larger = new ArrayList<>(links(http, "/territoires"));
        TreeSet<String> communes = new TreeSet<>();
        for (int n = 0; n < larger.size() && n < read; n++) {
            for (String link : links(http, larger.get(n))) {
                if (COMMUNE.matcher(link).matches()) {
                    communes.add(link);
                } else if (!larger.contains(link)) {
                    larger.add(link);
                }
            }
        }
        return new ArrayList<>(communes);
    }

    private static List<String> links(LocalHttp http, String path) {
        return TERRITORY
                .matcher(http.get(PORTAL, path, "").text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static Result measure(LocalHttp http, List<String> paths) throws InterruptedException, ExecutionException {
        List<Integer> others = Collections.synchronizedList(new ArrayList<>());
        Thread other = Thread.ofVirtual().start(() -> visit(http, others));
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Duration>> requests = new ArrayList<>();
            paths.forEach(path -> requests.add(() -> time(http, path)));
            List<Duration> taken = new ArrayList<>();
            for (Future<Duration> done : clients.invokeAll(requests)) {
                taken.add(done.get());
            }
            int refused = Collections.frequency(taken, Duration.ZERO);
            taken.removeIf(Duration.ZERO::equals);
            Collections.sort(taken);
            return new Result(taken, refused, others);
        } finally {
            other.interrupt();
            other.join();
        }
    }

    /** Searches the portal for another word twice a second, as nothing of it is cached. */
    private static void visit(LocalHttp http, List<Integer> refused) {
        try {
            for (int n = 0; ; n++) {
                int status = http.get(PORTAL, "/recherche?q=habitat+" + n, "").status();
                if (status != 200) {
                    refused.add(status);
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException _) {
            // The measurement has ended.
        }
    }

    private static Duration time(LocalHttp http, String path) {
        long asked = System.nanoTime();
        int status = http.get(PORTAL, path, "").status();
        Duration time = Duration.ofNanos(System.nanoTime() - asked);
        if (status != 200 && status != REFUSED) {
            throw new IllegalStateException(path + " answers " + status);
        }
        return status == REFUSED ? Duration.ZERO : time;
    }
}
