package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.EventTimeline.Entry;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.sheet.SheetEvent;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the history of a site on its sheet, from its request to its end, with only the names and reasons that the
 * reader may see. Readers of the journal, as owners are, read names and reasons; other members read the names of their
 * team, and the service of those who act for the platform.
 */
final class SheetTimeline {

    /** Events whose day is the last of a suspension. */
    private static final Set<String> SUSPENSIONS = Set.of("site.suspended", "site.suspension-changed");

    /** Acts for the platform, whatever the role of the account is today. */
    private static final Set<String> OF_COMMUNICATIONS = Set.of(
            "site.suspended",
            "site.suspension-changed",
            "site.reopened",
            "site.end-granted",
            "site.end-refused",
            "site.end-set",
            "site.shared",
            "site.unshared",
            "request.approved",
            "request.changes-asked",
            "request.slug-corrected");

    private SheetTimeline() {}

    static EventTimeline of(AdmittedRequest request, SiteSheet sheet) {
        String href = sheet.origin() == null ? null : SheetLinks.request(request, sheet.origin());
        return new EventTimeline(sheet.events().stream()
                .map(event -> entry(request, event, event.ofRequest() ? href : null))
                .toList());
    }

    private static Entry entry(AdmittedRequest request, SheetEvent event, @Nullable String href) {
        boolean audits = request.may(Action.SITE_JOURNAL_READ);
        return new Entry(
                event.at(), title(request, event), actor(request, event, audits), audits ? event.reason() : null, href);
    }

    private static String title(AdmittedRequest request, SheetEvent event) {
        String title = request.message(
                event.action().equals(SheetEvent.REQUEST_CREATED)
                        ? "site-request.event.created"
                        : "event." + event.action());
        if (event.until() == null) {
            return title;
        }
        String until = DateTimes.day(event.until());
        if (event.before() != null) {
            return request.message("sheet.event.moved", title, until, DateTimes.day(event.before()));
        }
        return request.message(
                SUSPENSIONS.contains(event.action()) ? "sheet.event.until" : "sheet.event.on", title, until);
    }

    private static String actor(AdmittedRequest request, SheetEvent event, boolean audits) {
        if (event.ofTeam() || audits) {
            return event.actor();
        }
        return OF_COMMUNICATIONS.contains(event.action())
                ? request.message("role." + Role.COMMUNICATIONS.code())
                : request.message("sheet.actor.other");
    }
}
