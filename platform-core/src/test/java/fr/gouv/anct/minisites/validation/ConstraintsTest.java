package fr.gouv.anct.minisites.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks that violations of constraints become problems by component and code. */
class ConstraintsTest {

    record Organisation(
            @NotBlank String name,
            @Size(min = 2, max = 5) @Nullable String code) {}

    record Period(
            @NotNull Integer from,
            @NotNull Integer until,
            @Size(max = 1) List<@Valid Organisation> organisations) implements Checked {

        @Override
        public List<Problem> problems() {
            return until < from ? List.of(Problem.of("until", "reversed", from)) : List.of();
        }
    }

    @Test
    void aValidValueHasNoProblem() {
        assertThat(Constraints.check(new Period(1, 2, List.of(new Organisation("ANCT", null)))))
                .isEmpty();
    }

    @Test
    void aProblemNamesItsComponentAtEveryDepth() {
        List<Organisation> two = List.of(new Organisation("ANCT", "toolong"), new Organisation(" ", "x"));
        assertThat(Constraints.check(new Period(1, 2, two)))
                .containsExactly(
                        Problem.of("organisations", "long", 1),
                        Problem.of("organisations.0.code", "long", 5),
                        Problem.of("organisations.1.code", "short", 2),
                        Problem.of("organisations.1.name", "missing"));
    }

    @Test
    void rulesOverSeveralComponentsFollowTheConstraints() {
        assertThat(Constraints.check(new Period(2, 1, List.of()))).containsExactly(Problem.of("until", "reversed", 2));
    }
}
