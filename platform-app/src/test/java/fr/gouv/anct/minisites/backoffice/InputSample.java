package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.LongSuites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Which of the cases of the suites of hostile input are played. The values of a field are taken in turn and at equal
 * distances: every field is played in each run, every value as often as any other, and as many runs as there are values play
 * all. The quick run has a fixed seed, so that a change is what makes it fail; the long suites start with another one each
 * time and go on until their time is over. {@code -Dinput.seed=…} plays the cases of a run again, {@code -Dinput.passes=…}
 * changes how many values of each field are played.
 */
final class InputSample {

    private static final int QUICK_SEED = 20_261_127;

    private final int seed;
    private final Random random;

    private InputSample(int seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static InputSample ofThisRun() {
        return new InputSample(Integer.getInteger(
                "input.seed", LongSuites.run() ? (int) (System.nanoTime() % 1_000_000) : QUICK_SEED));
    }

    String seed() {
        return "-Dinput.seed=" + seed;
    }

    Random random() {
        return random;
    }

    List<HostileValue> values() {
        return HostileValue.all();
    }

    /**
     * The cases of this run: those of the first pass have each field once, those of the second once more.
     *
     * @param quick passes of the quick run
     * @param <T> a case
     */
    <T> List<T> of(List<T> cases, int quick, Function<T, String> field) {
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

    /** For each pass, for the fields from the given one on, which of the values. */
    IntFunction<HostileValue> inPass(int pass, int passes, int firstField) {
        List<HostileValue> values = values();
        return field -> values.get(index(firstField + field, pass, passes, values.size()));
    }

    int passes(int quick, int values) {
        return Math.min(values, Integer.getInteger("input.passes", LongSuites.run() ? values : quick));
    }

    private int index(int field, int pass, int passes, int values) {
        return Math.floorMod(seed + field + (int) ((long) pass * values / passes), values);
    }

    /** Whether the long suites may go on; the quick ones play what they have chosen. */
    boolean hasTime(long start, Duration most) {
        return !LongSuites.run() || System.nanoTime() - start < most.toNanos();
    }

    @SuppressWarnings("SystemOut")
    void tell(String what, int number, int played, int all, long nanos) {
        System.out.printf(
                "Hostile input: %d %s, %d of %d cases played in %d s (%s)%n",
                number, what, played, all, nanos / 1_000_000_000, seed());
    }
}
