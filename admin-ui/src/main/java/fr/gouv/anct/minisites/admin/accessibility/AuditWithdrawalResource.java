package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Withdraws an accessibility audit recorded by mistake, for example one of another site, after a confirmation. */
@Component
class AuditWithdrawalResource implements BackOfficeResource {

    private static final String PATTERN = AccessibilityRecordResource.PATTERN + "/audit/retrait";
    private static final String AUDIT = "audit";

    private final AccessibilityRecords records;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    AuditWithdrawalResource(AccessibilityRecords records, ScreenResponses screens, Messages messages, Clock clock) {
        this.records = records;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(Route.get(PATTERN, settings, this::showForm), Route.post(PATTERN, settings, this::withdraw));
    }

    static String path(AdmittedRequest request, Audit audit) {
        return AccessibilityRecordResource.path(request) + "/audit/retrait?" + AUDIT + "=" + key(audit);
    }

    /** Key derived from the content, because audits have no id: a correction made meanwhile changes the key. */
    private static String key(Audit audit) {
        return UUID.nameUUIDFromBytes(Jsonb.write(audit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return records.site()
                .flatMap(site -> confirm(request, site.accessibility()))
                .switchIfEmpty(Mono.defer(() -> gone(request)));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, AccessibilityRecord record) {
        return named(request, record).flatMap(audit -> confirm(request, audit, record));
    }

    private static Mono<Audit> named(AdmittedRequest request, AccessibilityRecord record) {
        String key = request.query(AUDIT).orElse("");
        return Mono.justOrEmpty(
                record.audits().stream().filter(audit -> key(audit).equals(key)).findFirst());
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, Audit audit, AccessibilityRecord record) {
        String back = AccessibilityRecordResource.path(request);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get(
                        "a11y.withdraw.lead",
                        DateTimes.day(audit.date()),
                        audit.auditor(),
                        messages.get("a11y.percent", AccessibilityRecordResource.rate(audit))),
                List.of(consequence(audit, record), messages.get("a11y.withdraw.again")),
                path(request, audit),
                List.of(),
                messages.get("a11y.withdraw.confirm"),
                back);
        ScreenHeading heading = ScreenHeading.of(messages.get("a11y.withdraw.title"))
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(messages.get("a11y.title"), back);
        return screens.show(request, heading, screen);
    }

    private String consequence(Audit audit, AccessibilityRecord record) {
        AccessibilityRecord left = record.without(audit, today());
        Audit latest = left.audit();
        if (latest == null) {
            return messages.get("a11y.withdraw.none");
        }
        String state = messages.get("a11y.state." + left.state(today())).toLowerCase(Locale.FRENCH);
        return messages.get(
                latest.equals(record.audit()) ? "a11y.withdraw.same" : "a11y.withdraw.before",
                DateTimes.day(latest.date()),
                state);
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return records.site()
                .flatMap(site -> named(request, site.accessibility()))
                .flatMap(audit -> records.changeIf(
                        request.site(),
                        record -> record.audits().contains(audit),
                        record -> record.without(audit, today()),
                        "accessibility.withdrawn",
                        AccessibilityRecordResource.detail(audit, messages),
                        request.actor()))
                .filter(Boolean::booleanValue)
                .flatMap(_ -> request.seeOther(
                        AccessibilityRecordResource.path(request),
                        new Flash(Flash.Kind.SUCCESS, messages.get("a11y.withdrawn"), "")))
                .switchIfEmpty(Mono.defer(() -> gone(request)));
    }

    private Mono<ServerResponse> gone(AdmittedRequest request) {
        return request.seeOther(
                AccessibilityRecordResource.path(request),
                new Flash(
                        Flash.Kind.WARNING,
                        messages.get("a11y.withdraw.gone"),
                        messages.get("a11y.withdraw.gone.text")));
    }
}
