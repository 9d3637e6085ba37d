package fr.gouv.anct.minisites.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.version.Diff.Edit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Checks that the edits of a diff turn one list into the other, and that no shorter ones exist. */
class DiffTest {

    private static final Random RANDOM = new Random(20_261_128);

    private static final StepBudget STEPS = new StepBudget(Long.MAX_VALUE);

    private static List<Character> letters() {
        return Stream.generate(() -> (char) ('a' + RANDOM.nextInt(4)))
                .limit(RANDOM.nextInt(30))
                .toList();
    }

    private static <T> List<T> items(Diff<T> diff, Class<?> leftOut) {
        return diff.list().stream()
                .filter(edit -> !leftOut.isInstance(edit))
                .map(Edit::item)
                .toList();
    }

    private static int common(List<Character> before, List<Character> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                common[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[before.size()][after.size()];
    }

    @RepeatedTest(500)
    void leadFromOneToTheOther() {
        List<Character> before = letters();
        List<Character> after = letters();
        Diff<Character> diff = Diff.between(before, after, STEPS);
        assertThat(items(diff, Edit.Inserted.class)).isEqualTo(before);
        assertThat(items(diff, Edit.Removed.class)).isEqualTo(after);
        assertThat(diff.list().stream().filter(Edit.Unchanged.class::isInstance))
                .hasSize(common(before, after));
    }

    @Test
    void aListWrittenAnewIsReplaced() {
        List<Integer> before = new ArrayList<>(Collections.nCopies(5_000, 1));
        List<Integer> after =
                Stream.iterate(2, number -> number + 1).limit(5_000).toList();
        Diff<Integer> diff = Diff.between(before, after, STEPS);
        assertThat(items(diff, Edit.Inserted.class)).isEqualTo(before);
        assertThat(items(diff, Edit.Removed.class)).isEqualTo(after);
        assertThat(diff.list().subList(0, 5_000)).allMatch(Edit.Removed.class::isInstance);
    }

    @Test
    void whatHasTooLittleInCommonTakesNoStep() {
        StepBudget steps = new StepBudget(Long.MAX_VALUE);
        List<Integer> before =
                Stream.iterate(0, number -> number + 1).limit(5_000).toList();
        List<Integer> after =
                Stream.iterate(4_000, number -> number + 1).limit(5_000).toList();
        Diff.between(before, after, steps);
        assertThat(steps.taken()).isZero();
        Diff.between(before.subList(0, 500), after.subList(0, 500), steps);
        assertThat(steps.taken()).isZero();
    }

    @Test
    void withoutStepsWhatStandsBetweenTheFirstAndTheLastChangeIsReplaced() {
        List<Integer> before = List.of(1, 2, 3, 4, 5, 6, 7);
        List<Integer> after = List.of(1, 0, 3, 4, 5, 0, 7);
        StepBudget few = new StepBudget(10);
        assertThat(Diff.between(before, after, few).list().stream().filter(Edit.Unchanged.class::isInstance))
                .extracting(Edit::item)
                .containsExactly(1, 7);
        assertThat(few.take(1)).as("used up").isFalse();
        assertThat(Diff.between(before, after, STEPS).list().stream().filter(Edit.Unchanged.class::isInstance))
                .hasSize(5);
    }

    @Test
    void farAwayChangesLeaveWhatIsBetween() {
        List<Integer> before =
                Stream.iterate(0, number -> number + 1).limit(50_000).toList();
        List<Integer> after = new ArrayList<>(before);
        after.set(3, -1);
        after.set(49_000, -2);
        assertThat(Diff.between(before, after, STEPS).list().stream().filter(Edit.Unchanged.class::isInstance))
                .hasSize(49_998);
    }
}
