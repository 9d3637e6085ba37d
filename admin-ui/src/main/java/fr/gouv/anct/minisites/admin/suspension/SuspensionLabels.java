package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Labels of a suspension. */
final class SuspensionLabels {

    private SuspensionLabels() {}

    /**
     * Returns the message about an act.
     *
     * @param told sentence about the recipients of the letters
     */
    static Flash flash(AdmittedRequest request, SuspensionResult result, String told) {
        return switch (result) {
            case SUSPENDED ->
                request.success("suspension.done").withText(request.message("suspension.done.unread") + " " + told);
            case CHANGED -> request.success("suspension.changed").withText(told);
            case REOPENED -> request.success("suspension.reopened").withText(told);
            case NOT_LIVE -> request.flash(Flash.Kind.WARNING, "suspension.not-live");
            case OVER -> request.flash(Flash.Kind.WARNING, "suspension.over");
        };
    }

    /** Returns the first text that visitors read. */
    static String notice(AdmittedRequest request, @Nullable String notice) {
        return notice == null ? request.message("suspension.notice.standard") : notice;
    }

    /** Returns the second text that visitors read. */
    static String visitorsUntil(AdmittedRequest request, @Nullable LocalDate until) {
        return until == null
                ? request.message("suspension.notice.later")
                : request.message("suspension.notice.until", DateTimes.day(until));
    }

    /** Returns how the suspension ends. */
    static String end(AdmittedRequest request, @Nullable LocalDate until) {
        return until == null
                ? request.message("suspension.end.open")
                : request.message("suspension.end.until", DateTimes.day(until));
    }
}
