package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the texts about the suspension of a site: the message after an act, the notice that visitors read, and when
 * the suspension ends.
 */
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
            case OVERTAKEN -> request.flash(Flash.Kind.WARNING, "suspension.overtaken");
            case OVER -> request.flash(Flash.Kind.WARNING, "suspension.over");
        };
    }

    /** Returns the texts that visitors read: a notice without a last day stands alone, as it was written. */
    static List<String> visitors(AdmittedRequest request, @Nullable String notice, @Nullable LocalDate until) {
        String first = notice == null ? request.message("suspension.notice.standard") : notice;
        if (until != null) {
            String end = notice == null ? "suspension.notice.after" : "suspension.notice.until";
            return List.of(first, request.message(end, DateTimes.day(until)));
        }
        return notice == null ? List.of(first, request.message("suspension.notice.later")) : List.of(first);
    }

    /** Returns how the suspension ends. */
    static String end(AdmittedRequest request, @Nullable LocalDate until) {
        return until == null
                ? request.message("suspension.end.open")
                : request.message("suspension.end.until", DateTimes.day(until));
    }
}
