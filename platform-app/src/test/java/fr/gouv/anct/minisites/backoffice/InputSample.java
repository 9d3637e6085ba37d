package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.LongSuites;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which of the cases of the suites of hostile input are played. The quick run plays the same ones each time, so that a change is
 * what makes it fail; the long suites play others each time, and as many more as eight minutes hold. {@code -Dinput.seed=…} plays those of a run again, {@code -Dinput.cases=…} another number.
 */
final class InputSample {

    /** How many times as many the long suites play. */
    private static final int LONGER = 15;

    private static final long QUICK_SEED = 20_261_127;

    private final long seed;
    private final Random random;

    private InputSample(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static InputSample ofThisRun() {
        return new InputSample(
                Long.getLong("input.seed", LongSuites.run() ? System.nanoTime() % 1_000_000 : QUICK_SEED));
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

    /** @param most of the quick run */
    <T> List<T> of(List<T> cases, int most) {
        int played = Integer.getInteger("input.cases", LongSuites.run() ? most * LONGER : most);
        List<T> chosen = new ArrayList<>(cases);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, Math.min(played, chosen.size()));
    }

    @SuppressWarnings("SystemOut")
    void tell(String what, int number, int played, int all, long nanos) {
        System.out.printf(
                "Hostile input: %d %s, %d of %d cases played in %d s (%s)%n",
                number, what, played, all, nanos / 1_000_000_000, seed());
    }
}
