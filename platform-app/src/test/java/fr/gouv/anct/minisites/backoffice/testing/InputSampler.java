package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.testing.LongSuites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects the cases that the suites of hostile input run. The values of a field are taken in turn and at equal
 * distances: each run tests every field, every value as often as any other, and as many runs as there are values test
 * all. The quick run has a fixed seed, so that a change is the cause of its failure; the long suites start with another
 * seed each time and continue until all is tested or their time is over. {@code -Dinput.seed=…} repeats the cases of a
 * run, {@code -Dinput.passes=…} sets the number of tested values of each field.
 */
public final class InputSampler {

    private static final int QUICK_SEED = 20_261_127;

    /** Number of parallel cases: half of an exchange is waiting. */
    private static final int LANES = 4;

    private final int seed;

    private InputSampler(int seed) {
        this.seed = seed;
    }

    public static InputSampler ofThisRun() {
        return new InputSampler(Integer.getInteger(
                "input.seed", LongSuites.run() ? (int) (System.nanoTime() % 1_000_000) : QUICK_SEED));
    }

    public String seed() {
        return "-Dinput.seed=" + seed;
    }

    /** Returns the source of the other choices in a case: equal each time that the case runs with this seed. */
    public Random random(int number) {
        return new Random(seed * 31L + number);
    }

    public List<HostileValue> values() {
        return HostileValue.all();
    }

    /**
     * Returns the cases of this run: the first pass has each field once, the second has it once more.
     *
     * @param quick number of passes of the quick run
     * @param <T> a case
     */
    public <T> List<T> of(List<T> cases, int quick, Function<T, String> field) {
        List<List<T>> fields = List.copyOf(cases.stream()
                .collect(Collectors.groupingBy(field, LinkedHashMap::new, Collectors.toList()))
                .values());
        List<T> chosen = new ArrayList<>();
        int most = fields.stream().mapToInt(List::size).max().orElse(0);
        for (int pass = 0; pass < passes(quick, most); pass++) {
            for (int i = 0; i < fields.size(); i++) {
                List<T> values = fields.get(i);
                if (pass < values.size()) {
                    chosen.add(values.get(index(i, pass, passes(quick, values.size()), values.size())));
                }
            }
        }
        return chosen;
    }

    /** Adds the cases that always run before the sampled ones; the long suites have them among all. */
    public <T> List<T> with(List<T> always, List<T> sampled) {
        return LongSuites.run()
                ? sampled
                : Stream.concat(always.stream(), sampled.stream()).toList();
    }

    /**
     * Returns the value of each field in one pass, from the given field on. In as many passes as there are values, each
     * field has each of them once.
     *
     * @param alike values that all fields have at once, whatever their purpose
     */
    public IntFunction<HostileValue> inPass(int pass, int passes, int firstField, Predicate<HostileValue> alike) {
        List<HostileValue> together = values().stream().filter(alike).toList();
        List<HostileValue> mixed = values().stream().filter(alike.negate()).toList();
        int at = index(firstField, pass, passes, values().size());
        return at < together.size()
                ? _ -> together.get(at)
                : field -> mixed.get((at - together.size() + field) % mixed.size());
    }

    public int passes(int quick, int values) {
        return Math.min(values, Integer.getInteger("input.passes", LongSuites.run() ? values : quick));
    }

    private int index(int field, int pass, int passes, int values) {
        return Math.floorMod(seed + field + (int) ((long) pass * values / passes), values);
    }

    /**
     * Runs independent cases, several at a time.
     *
     * @param most the time after which the long suites stop
     * @param <T> a case
     * @return the number of cases that ran
     */
    public <T> int play(List<T> cases, Duration most, Consumer<T> player) {
        return play(cases, most, Collections.nCopies(LANES, player));
    }

    /** Runs the cases in as many lanes as there are players; one of them runs each case. */
    public <T> int play(List<T> cases, Duration most, List<Consumer<T>> players) {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger played = new AtomicInteger();
        Function<Consumer<T>, Callable<Void>> lane = player -> () -> {
            for (int i = next.getAndIncrement(); i < cases.size() && hasTime(start, most); i = next.getAndIncrement()) {
                player.accept(cases.get(i));
                played.incrementAndGet();
            }
            return null;
        };
        try (ExecutorService lanes = Executors.newFixedThreadPool(players.size())) {
            for (Future<Void> end : lanes.invokeAll(players.stream().map(lane).toList())) {
                end.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(seed(), failed.getCause());
        }
        return played.get();
    }

    /** Whether the long suites may continue; the quick ones run all that they have selected. */
    boolean hasTime(long start, Duration most) {
        return !LongSuites.run() || System.nanoTime() - start < most.toNanos();
    }

    @SuppressWarnings("SystemOut")
    public void tell(String what, int number, int played, int all, long nanos) {
        System.out.printf(
                "Hostile input: %d %s, %d of %d cases played in %d s (%s)%n",
                number, what, played, all, nanos / 1_000_000_000, seed());
    }
}
