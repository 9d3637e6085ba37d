package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadline;

/** Labels the age of a request and the date by which it should be decided. */
final class DeadlineLabels {

    private DeadlineLabels() {}

    /** Returns the age, for example « il y a 3 jours ». */
    static String age(AdmittedRequest admitted, ReviewDeadline deadline) {
        return admitted.message("decision.age", deadline.daysWaiting());
    }

    /** Returns the time since the target of an overdue request. */
    static String overdue(AdmittedRequest admitted, ReviewDeadline deadline) {
        return admitted.message("decision.overdue", deadline.daysOverdue());
    }
}
