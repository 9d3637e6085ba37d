package fr.gouv.anct.minisites.provisioning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the age and the target date of requests. */
class ReviewDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        // sent, today, working days, age, target, overdue
        "2026-03-02, 2026-03-02, 5, 0, 2026-03-09, 0",
        "2026-03-02, 2026-03-03, 5, 1, 2026-03-09, 0",
        "2026-03-02, 2026-03-09, 5, 7, 2026-03-09, 0",
        "2026-03-02, 2026-03-10, 5, 8, 2026-03-09, 1",
        // Sent on a Saturday, with a holiday before the target.
        "2026-05-02, 2026-05-11, 5, 9, 2026-05-11, 0",
        "2026-05-02, 2026-05-14, 5, 12, 2026-05-11, 3",
        "2026-03-02, 2026-03-04, 1, 2, 2026-03-03, 1",
        // The clock of another node is behind.
        "2026-03-03, 2026-03-02, 5, 0, 2026-03-10, 0"
    })
    void theTargetIsANumberOfWorkingDaysLater(
            LocalDate sent, LocalDate today, int days, long waiting, LocalDate target, long overdue) {
        ReviewDeadline deadline = ReviewDeadline.of(sent, today, days);

        assertThat(deadline).isEqualTo(new ReviewDeadline(waiting, target, overdue));
        assertThat(deadline.overdue()).isEqualTo(overdue > 0);
    }

    @Test
    void aTargetIsAtLeastADayAway() {
        assertThat(new ReviewProperties(1).targetDays()).isEqualTo(1);
        assertThatThrownBy(() -> new ReviewProperties(0)).hasMessageContaining("minisites.requests.target-days");
    }
}
