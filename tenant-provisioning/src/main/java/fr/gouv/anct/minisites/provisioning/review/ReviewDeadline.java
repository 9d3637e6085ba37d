package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.time.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age of a request that waits for a decision, and the date by which it should be decided.
 *
 * @param daysWaiting calendar days since the submission; 0 on its day
 * @param target last day on which a decision is in time
 * @param daysOverdue calendar days since the target; 0 when it is not past
 */
public record ReviewDeadline(long daysWaiting, LocalDate target, long daysOverdue) {

    /** @param targetDays working days from the submission to the target */
    static ReviewDeadline of(LocalDate sent, LocalDate today, int targetDays) {
        LocalDate target = WorkingDays.after(sent, targetDays);
        return new ReviewDeadline(
                Math.max(0, ChronoUnit.DAYS.between(sent, today)),
                target,
                Math.max(0, ChronoUnit.DAYS.between(target, today)));
    }

    public boolean overdue() {
        return daysOverdue > 0;
    }
}
