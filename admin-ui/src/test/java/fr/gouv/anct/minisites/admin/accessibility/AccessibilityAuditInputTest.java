package fr.gouv.anct.minisites.admin.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityAuditInputTest {

    private static AccessibilityAuditInput rated(String rate) {
        return new AccessibilityAuditInput(
                LocalDate.of(2026, 1, 5),
                "Auditeur",
                "",
                rate,
                List.of("Un contraste"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"76,5; 76.5", "76,50 %; 76.5", "76.25%; 76.25", "0; 0"})
    void aRateIsReadInBothNotations(String typed, double rate) {
        AccessibilityAuditInput input = rated(typed);
        assertThat(Constraints.check(input)).isEmpty();
        assertThat(input.audit().rate()).isEqualTo(rate);
        assertThat(AccessibilityAuditInput.of(input.audit()).audit()).isEqualTo(input.audit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cent", "101", "-1", "76,555", "1e1", "٧٦"})
    void anyOtherRateIsRefused(String typed) {
        assertThat(Constraints.check(rated(typed))).containsExactly(Problem.of("rate", "range"));
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThat(Constraints.check(AccessibilityAuditInput.NEW))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly("auditor missing", "date missing", "rate missing", "rate range");
        assertThat(AccessibilityAuditInput.NEW.audit().date()).isEqualTo(Audit.FIRST_DAY);
    }
}
