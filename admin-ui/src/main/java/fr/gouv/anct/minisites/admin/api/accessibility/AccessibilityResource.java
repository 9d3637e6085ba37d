package fr.gouv.anct.minisites.admin.api.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.accessibility.RecordResource;
import fr.gouv.anct.minisites.admin.accessibility.TypedAudit;
import fr.gouv.anct.minisites.admin.accessibility.TypedContact;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Reads the accessibility record of a site, adds audits, corrects the last one, withdraws audits, and changes the
 * contact.
 */
@Component("apiAccessibilityResource")
class AccessibilityResource implements Resource {

    private static final String RECORD = Api.ROOT + "/sites/{site}/accessibility";
    private static final String AUDIT = RECORD + "/audit";
    private static final String POSITION = "position";

    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry(TypedAudit.DATE, "/date"),
            Map.entry(TypedAudit.AUDITOR, "/auditor"),
            Map.entry(TypedAudit.METHOD, "/method"),
            Map.entry(TypedAudit.RATE, "/rate"),
            Map.entry("ecarts", "/nonConformities"),
            Map.entry("charge", "/disproportionateBurden"),
            Map.entry("exemptions", "/exempt"),
            Map.entry("technologies", "/technologies"),
            Map.entry("environnement", "/environment"),
            Map.entry("outils", "/tools"),
            Map.entry("pages", "/pages"),
            Map.entry(TypedContact.EMAIL, "/contactEmail"),
            Map.entry(TypedContact.SCHEMA, "/multiYearPlanUrl"),
            Map.entry(TypedContact.PLAN, "/actionPlanUrl"));

    private final AccessibilityRecords records;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;
    private final Clock clock;

    AccessibilityResource(
            AccessibilityRecords records,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers,
            Texts texts,
            Clock clock) {
        this.records = records;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(
                Route.get(RECORD, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.accessibility.getRecord", AccessibilityDocument.class)),
                Route.post(AUDIT, settings, call -> audit(call, true))
                        .told(Operation.one("api.operation.accessibility.createAudit", AccessibilityDocument.class)
                                .sends(Audit.class)
                                .ifSeen()),
                Route.put(AUDIT, settings, call -> audit(call, false))
                        .told(Operation.one("api.operation.accessibility.saveAudit", AccessibilityDocument.class)
                                .sends(Audit.class)
                                .ifSeen()),
                Route.delete(AUDIT, settings, this::withdraw)
                        .told(Operation.one("api.operation.accessibility.deleteAudit", AccessibilityDocument.class)
                                .asks(POSITION)
                                .ifSeen()),
                Route.put(RECORD + "/contact", settings, this::contact)
                        .told(Operation.one("api.operation.accessibility.saveContact", AccessibilityDocument.class)
                                .sends(SentContact.class)
                                .ifSeen()));
    }

    private Mono<AccessibilityRecord> now() {
        return records.site().map(Site::accessibility).switchIfEmpty(Mono.error(problems::unmade));
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<ServerResponse> show(Call call) {
        return now().flatMap(now -> answers.answer(call, AccessibilityDocument.of(now, today())));
    }

    private Mono<AccessibilityRecord> read(Call call) {
        return now().doOnNext(now -> seen.require(call, AccessibilityDocument.of(now, today())));
    }

    private Mono<ServerResponse> audit(Call call, boolean another) {
        return read(call)
                .zipWhen(_ -> json.read(call, Audit.class).map(this::checked))
                .flatMap(both -> audit(call, both.getT1(), both.getT2(), another));
    }

    private Audit checked(Audit sent) {
        TypedAudit typed = TypedAudit.of(sent);
        refuse(typed.problems(today()));
        return typed.audit();
    }

    private void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, field -> POINTERS.getOrDefault(field, ""));
        }
    }

    private Mono<ServerResponse> audit(Call call, AccessibilityRecord read, Audit audit, boolean another) {
        if (!another && read.audit() == null) {
            return Mono.error(problems.conflict(
                    "no-audit", texts.say("api.accessibility.none"), texts.say("a11y.reason.none"), List.of()));
        }
        if (another && !read.keeps(audit)) {
            refuse(Map.of(TypedAudit.DATE, TypedAudit.TOO_OLD));
        }
        return change(
                call,
                read,
                record -> another ? record.audited(audit, today()) : record.corrected(audit, today()),
                another ? "accessibility.audited" : "accessibility.corrected",
                Map.of("rate", texts.say("a11y.percent", RecordResource.rate(audit))));
    }

    private Mono<ServerResponse> withdraw(Call call) {
        return read(call).flatMap(read -> withdraw(call, read, named(call, read.audits())));
    }

    private Mono<ServerResponse> withdraw(Call call, AccessibilityRecord read, Audit audit) {
        return change(
                call,
                read,
                record -> record.without(audit, today()),
                "accessibility.withdrawn",
                RecordResource.detail(audit, texts));
    }

    /**
     * Returns the audit at the given position, by default the last one: 0 is the last, 1 the first of {@code earlier}.
     */
    private Audit named(Call call, List<Audit> audits) {
        String position = call.query(POSITION).orElse("0");
        if (!position.matches("\\d{1,6}") || Integer.parseInt(position) >= audits.size()) {
            throw problems.conflict(
                    "no-audit",
                    texts.say("api.accessibility.none.withdraw"),
                    texts.say("api.accessibility.none.withdraw.detail", audits.size()),
                    List.of());
        }
        return audits.get(Integer.parseInt(position));
    }

    private Mono<ServerResponse> contact(Call call) {
        return read(call)
                .zipWhen(_ -> json.read(call, SentContact.class).map(this::checked))
                .flatMap(both -> change(
                        call,
                        both.getT1(),
                        record -> both.getT2().on(record, today()),
                        "accessibility.contact",
                        Map.of()));
    }

    private TypedContact checked(SentContact sent) {
        TypedContact typed = TypedContact.of(sent.contactEmail(), sent.multiYearPlanUrl(), sent.actionPlanUrl());
        refuse(typed.problems());
        return typed;
    }

    /** Compares the record with the version that was read once more, under its lock. */
    private Mono<ServerResponse> change(
            Call call,
            AccessibilityRecord read,
            UnaryOperator<AccessibilityRecord> change,
            String action,
            Map<String, String> detail) {
        UnaryOperator<AccessibilityRecord> asRead = record -> {
            if (!record.equals(read)) {
                throw problems.overtaken();
            }
            return change.apply(record);
        };
        return records.change(call.site(), asRead, action, detail, call.who())
                .then(Mono.defer(this::now))
                .flatMap(now -> answers.done(AccessibilityDocument.of(now, today())));
    }
}
