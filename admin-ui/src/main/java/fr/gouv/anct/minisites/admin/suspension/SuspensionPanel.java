package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.SummaryList.Line;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.suspension.Suspension;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Panel on the back-office home page of a site: the facts of its suspension, and the links to suspend, change or reopen
 * it.
 *
 * @param facts of the open suspension; null when there is none
 * @param suspendHref where the user suspends the site; null when it is not live, or without permission
 * @param changeHref where the user changes the suspension; null when there is none, or without permission
 * @param reopenHref where the user reopens the site; null when it is not suspended, or without permission
 */
public record SuspensionPanel(
        @Nullable SummaryList facts,
        @Nullable String suspendHref,
        @Nullable String changeHref,
        @Nullable String reopenHref) {

    /** Id of the section with the facts, the target of the banner on all screens of the site. */
    public static final String ID = "suspension";

    /** @param open suspension; null when there is none */
    public static SuspensionPanel of(AdmittedRequest request, @Nullable Suspension open) {
        boolean may = request.may(Action.SITE_SUSPEND);
        return new SuspensionPanel(
                open == null ? null : facts(request, open),
                may && request.site().state() == TenantState.LIVE ? Paths.SUSPENSION.link(request.site()) : null,
                may && open != null ? Paths.SUSPENSION.link(request.site()) : null,
                may && open != null ? Paths.REOPENING.link(request.site()) : null);
    }

    /** Returns the message key of who reopens the site, for its visitor: for the team, with what it may do meanwhile. */
    public static String reopening(AdmittedRequest request) {
        if (request.may(Action.SITE_SUSPEND)) {
            return "suspension.reopening.own";
        }
        return request.mayChange(Action.CONTENT_WRITE) ? "suspension.reopening.team" : "suspension.reopening.others";
    }

    /** Members learn the service and what visitors read; the reason is for readers of the journal, as owners are. */
    private static SummaryList facts(AdmittedRequest request, Suspension open) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                request.message("suspension.since"),
                request.message(
                        "suspension.since.by",
                        DateTimes.day(open.suspendedAt()),
                        DateTimes.time(open.suspendedAt()),
                        request.message("role." + open.service().code()))));
        if (request.may(Action.SITE_JOURNAL_READ)) {
            lines.add(new Line(request.message("suspension.field.reason"), open.reason()));
        }
        lines.add(new Line(
                request.message("suspension.visitors"),
                String.join("\n", SuspensionLabels.visitors(request, open.notice(), open.until()))));
        lines.add(new Line(request.message("suspension.end"), SuspensionLabels.end(request, open.until())));
        lines.add(new Line(request.message("suspension.reopening"), request.message(reopening(request))));
        return new SummaryList(
                List.of(new SummaryList.Section(ID, request.message("suspension.panel"), null, List.copyOf(lines))));
    }
}
