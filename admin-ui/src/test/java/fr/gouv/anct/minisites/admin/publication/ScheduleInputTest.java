package fr.gouv.anct.minisites.admin.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.publication.ScheduleInput.Turn;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the moment of a schedule as typed, at the two changes to and from summer time too. */
class ScheduleInputTest {

    private static ScheduleInput at(String day, String time, @Nullable Turn turn) {
        return new ScheduleInput(UUID.randomUUID(), day, time, turn, "");
    }

    @Test
    void bothTextsAreRequiredAndReadTogether() {
        assertThat(Constraints.check(at("", "", null)))
                .containsExactly(Problem.of("day", "missing"), Problem.of("time", "missing"));
        assertThat(Constraints.check(at("31/02/2027", "25h", null)))
                .containsExactly(Problem.of("day", "impossible-date"), Problem.of("time", "time"));
        assertThat(at("3/6/2027", "9 h", null).moment()).isEqualTo(Instant.parse("2027-06-03T07:00:00Z"));
    }

    @Test
    void aSkippedTimeIsRefusedWithTheTimeThatClocksShow() {
        ScheduleInput skipped = at("2027-03-28", "2h30", null);
        assertThat(Constraints.check(skipped))
                .containsExactly(Problem.of("time", "skipped", "28 mars 2027").suggesting(List.of("03:30")));
    }

    /** The day is judged even when something else is wrong, so that all problems are shown at once. */
    @ParameterizedTest
    @CsvSource({
        "2027-06-03, 9h,   past",
        "2027-06-03, 25h,  past",
        "2027-06-04, 25h,  ''",
        "2027-06-04, 9h,   past",
        "2027-06-04, 14h,  ''",
        "2027-06-05, '',   ''",
        "2030-01-01, 25h,  too-far",
        "2030-01-01, 9h,   too-far",
        "31/02/2027, 9h,   ''",
    })
    void aDayThatIsPastOrTooFarIsRefusedWhateverItsTime(String day, String time, String code) {
        assertThat(ScheduleProblems.ofMoment(at(day, time, null), Instant.parse("2027-06-04T10:00:00Z")))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(Problem.of("day", code)));
    }

    @Test
    void oneOfTheMomentsOfAnAmbiguousTimeIsChosen() {
        ScheduleInput twice = at("2027-10-31", "2:30", null);
        assertThat(twice.ambiguous()).isTrue();
        assertThat(Constraints.check(twice)).containsExactly(Problem.of("turn", "twice", "31 octobre 2027"));
        ScheduleInput second = at("2027-10-31", "2:30", Turn.SECOND);
        assertThat(Constraints.check(second)).isEmpty();
        assertThat(second.moment()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(at("2027-10-31", "2:30", Turn.FIRST).moment()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }
}
