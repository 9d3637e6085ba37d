package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.AccessibilityContact;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.wording.Percentage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Reads the accessibility record of a site, adds audits, corrects the last one, withdraws audits, and changes the
 * contact.
 */
@Component
class AccessibilityApiResource implements BackOfficeResource {

    private static final String RECORD = ApiRequests.ROOT + "/sites/{site}/accessibility";
    private static final String AUDIT = RECORD + "/audit";
    private static final String POSITION = "position";

    private final AccessibilityRecords records;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;
    private final Clock clock;

    AccessibilityApiResource(
            AccessibilityRecords records,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages,
            Clock clock) {
        this.records = records;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(
                Route.get(RECORD, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.accessibility.getRecord", AccessibilityDetails.class)),
                Route.post(AUDIT, settings, request -> audit(request, true))
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.accessibility.createAudit", AccessibilityDetails.class)
                                .sends(Audit.class)
                                .requiringIfMatch()),
                Route.put(AUDIT, settings, request -> audit(request, false))
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.accessibility.saveAudit", AccessibilityDetails.class)
                                .sends(Audit.class)
                                .requiringIfMatch()),
                Route.delete(AUDIT, settings, this::withdraw)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.accessibility.deleteAudit", AccessibilityDetails.class)
                                .withQueryParameters(POSITION)
                                .requiringIfMatch()),
                Route.put(RECORD + "/contact", settings, this::contact)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.accessibility.saveContact", AccessibilityDetails.class)
                                .sends(AccessibilityContact.class)
                                .requiringIfMatch()));
    }

    private Mono<AccessibilityRecord> now() {
        return records.site().map(Site::accessibility).switchIfEmpty(Mono.error(problems::siteNotCreated));
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return now().flatMap(now -> responses.answer(request, AccessibilityDetails.of(now, today())));
    }

    private Mono<AccessibilityRecord> read(AdmittedRequest request) {
        return now().doOnNext(now -> preconditions.require(request, AccessibilityDetails.of(now, today())));
    }

    private Mono<ServerResponse> audit(AdmittedRequest request, boolean another) {
        return read(request)
                .zipWhen(_ -> json.read(request, Audit.class).map(this::checked))
                .flatMap(both -> audit(request, both.getT1(), both.getT2(), another));
    }

    private Audit checked(Audit sent) {
        Audit audit = sent.normalized();
        List<Problem> found = new ArrayList<>(Constraints.check(audit));
        found.addAll(audit.problems(today()));
        refuse("a11y.audit", found);
        return audit;
    }

    /** @param key of the form of the same value */
    private void refuse(String key, List<Problem> found) {
        if (!found.isEmpty()) {
            throw problems.invalid(key, found);
        }
    }

    private Mono<ServerResponse> audit(
            AdmittedRequest request, AccessibilityRecord read, Audit audit, boolean another) {
        if (!another && read.audit() == null) {
            return Mono.error(problems.conflict(
                    "no-audit", messages.get("api.accessibility.none"), messages.get("a11y.reason.none"), List.of()));
        }
        if (another && !read.keeps(audit)) {
            refuse("a11y.audit", List.of(Problem.of("date", "too-old")));
        }
        return change(
                request,
                read,
                record -> another ? record.audited(audit, today()) : record.corrected(audit, today()),
                another ? "accessibility.audited" : "accessibility.corrected",
                Map.of("rate", rate(audit)));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return read(request).flatMap(read -> withdraw(request, read, named(request, read.audits())));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request, AccessibilityRecord read, Audit audit) {
        return change(
                request,
                read,
                record -> record.without(audit, today()),
                "accessibility.withdrawn",
                Map.of("audit", DateTimes.day(audit.date()), "rate", rate(audit)));
    }

    private String rate(Audit audit) {
        return messages.get("a11y.percent", Percentage.of(audit.rate(), Locale.FRENCH));
    }

    /**
     * Returns the audit at the given position, by default the last one: 0 is the last, 1 the first of {@code earlier}.
     */
    private Audit named(AdmittedRequest request, List<Audit> audits) {
        String position = request.query(POSITION).orElse("0");
        if (!position.matches("\\d{1,6}") || Integer.parseInt(position) >= audits.size()) {
            throw problems.conflict(
                    "no-audit",
                    messages.get("api.accessibility.none.withdraw"),
                    messages.get("api.accessibility.none.withdraw.detail", audits.size()),
                    List.of());
        }
        return audits.get(Integer.parseInt(position));
    }

    private Mono<ServerResponse> contact(AdmittedRequest request) {
        return read(request)
                .zipWhen(_ -> json.read(request, AccessibilityContact.class).map(this::checked))
                .flatMap(both -> change(
                        request,
                        both.getT1(),
                        record -> record.withContact(both.getT2(), today()),
                        "accessibility.contact",
                        Map.of()));
    }

    private AccessibilityContact checked(AccessibilityContact sent) {
        AccessibilityContact contact = sent.normalized();
        refuse("a11y.contact", Constraints.check(contact));
        return contact;
    }

    /** Compares the record with the version that was read once more, under its lock. */
    private Mono<ServerResponse> change(
            AdmittedRequest request,
            AccessibilityRecord read,
            UnaryOperator<AccessibilityRecord> change,
            String action,
            Map<String, String> detail) {
        UnaryOperator<AccessibilityRecord> asRead = record -> {
            if (!record.equals(read)) {
                throw problems.preconditionFailed();
            }
            return change.apply(record);
        };
        return records.change(request.site(), asRead, action, detail, request.actor())
                .then(Mono.defer(this::now))
                .flatMap(now -> responses.ok(AccessibilityDetails.of(now, today())));
    }
}
