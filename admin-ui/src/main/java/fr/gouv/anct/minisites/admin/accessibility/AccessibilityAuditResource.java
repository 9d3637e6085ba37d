package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Records a site's new audit, corrects the last one while its failures are repaired, and withdraws one recorded by
 * mistake, for example that of another site.
 */
@Component
class AccessibilityAuditResource implements BackOfficeResource {

    static final Path.One<Tenant> LAST = AccessibilityRecordResource.RECORD.at("/audit");
    static final Path.One<Tenant> NEW = LAST.at("/nouveau");
    private static final Path.One<Tenant> WITHDRAWAL = LAST.at("/retrait");
    private static final String AUDIT = "audit";

    private final AccessibilityRecords records;
    private final Clock clock;

    AccessibilityAuditResource(AccessibilityRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return Stream.concat(
                        Stream.of(
                                Route.get(LAST, settings, this::showLast),
                                Route.post(LAST, settings, request -> keep(request, false)),
                                Route.get(NEW, settings, AccessibilityAuditResource::showNew),
                                Route.post(NEW, settings, request -> keep(request, true))),
                        Confirmation.routes(
                                WITHDRAWAL,
                                settings,
                                request -> Mono.just(request.query(AUDIT).orElse("")),
                                this::askToWithdraw,
                                this::withdraw)
                                .stream())
                .toList();
    }

    private static Mono<ServerResponse> showNew(AdmittedRequest request) {
        AccessibilityAuditInput input = AccessibilityAuditInput.of((Audit) null);
        return show(HttpStatus.OK, request, true, input, Map.of(), FormMerge.none());
    }

    private Mono<ServerResponse> showLast(AdmittedRequest request) {
        return last().flatMap(audit -> show(
                        HttpStatus.OK,
                        request,
                        false,
                        AccessibilityAuditInput.of(audit),
                        Map.of(),
                        stored(request, audit)))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(NEW.link(request.site()))));
    }

    private Mono<Audit> last() {
        return records.site()
                .flatMap(site -> Mono.justOrEmpty(
                        Optional.ofNullable(site.accessibility().audit())));
    }

    /** @param audit that is corrected; null for a new one */
    private static FormMerge stored(AdmittedRequest request, @Nullable Audit audit) {
        return audit == null ? FormMerge.none() : FormMerge.opened(fields(request, AccessibilityAuditInput.of(audit)));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            boolean another,
            AccessibilityAuditInput input,
            Map<String, String> problems,
            FormMerge merge) {
        String key = another ? "a11y.audit.new" : "a11y.audit.correct";
        String back = AccessibilityRecordResource.RECORD.link(request.site());
        List<FieldView> fields = fields(request, input).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(request.message(problems.get(field.name())), List.of())
                        : field)
                .toList();
        return request.show(
                status,
                request.heading(key).below(request.message("a11y.title"), back),
                FormScreen.of(
                        request.message(key + ".lead"),
                        List.of(),
                        merge.mark(fields, request.messages()),
                        (another ? NEW : LAST).link(request.site()),
                        List.of(),
                        request.message("a11y.audit.submit"),
                        back));
    }

    private static List<FieldView> fields(AdmittedRequest request, AccessibilityAuditInput input) {
        Stream<FieldView> facts = Stream.of(
                field(request, FieldView.Kind.DATE, AccessibilityAuditInput.DATE, input),
                field(request, FieldView.Kind.LINE, AccessibilityAuditInput.AUDITOR, input),
                field(request, FieldView.Kind.LINE, AccessibilityAuditInput.METHOD, input)
                        .optional(),
                field(request, FieldView.Kind.LINE, AccessibilityAuditInput.RATE, input));
        Stream<FieldView> lists = AccessibilityAuditInput.LISTS.stream()
                .map(name -> field(request, FieldView.Kind.TEXT, name, input).optional());
        return Stream.concat(facts, lists).toList();
    }

    private static FieldView field(
            AdmittedRequest request, FieldView.Kind kind, String name, AccessibilityAuditInput input) {
        return FieldView.of(kind, name, request.message("a11y.field." + name), input.value(name))
                .withHint(request.message("a11y.field." + name + ".hint"));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, boolean another) {
        return another
                ? keep(request, null)
                : last().flatMap(seen -> keep(request, seen)).switchIfEmpty(Mono.defer(() -> keep(request, null)));
    }

    /** @param seen the audit that is corrected; null for a new one */
    private Mono<ServerResponse> keep(AdmittedRequest request, @Nullable Audit seen) {
        boolean another = seen == null;
        FormMerge merge = FormMerge.of(request, stored(request, seen).stored());
        AccessibilityAuditInput input = AccessibilityAuditInput.of(merge.merged(request));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, another, input, Map.of(), merge);
        }
        LocalDate today = today();
        Map<String, String> problems = input.problems(today);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, another, input, problems, merge);
        }
        Audit audit = input.audit();
        return records.changeIf(
                        request.site(),
                        record -> seen == null ? record.keeps(audit) : seen.equals(record.audit()),
                        record -> another ? record.audited(audit, today) : record.corrected(audit, today),
                        another ? "accessibility.audited" : "accessibility.corrected",
                        Map.of("rate", request.message("a11y.percent", AccessibilityRecordResource.rate(audit))),
                        request.actor())
                .defaultIfEmpty(true)
                .flatMap(done -> done ? kept(request, audit) : unkept(request, another, input, merge));
    }

    /** A new audit is too old to be recorded; a correction overtaken by another write is merged once more. */
    private Mono<ServerResponse> unkept(
            AdmittedRequest request, boolean another, AccessibilityAuditInput input, FormMerge merge) {
        Map<String, String> tooOld = Map.of(AccessibilityAuditInput.DATE, AccessibilityAuditInput.TOO_OLD);
        return another
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, request, true, input, tooOld, merge)
                : keep(request, false);
    }

    private Mono<ServerResponse> kept(AdmittedRequest request, Audit audit) {
        return last().flatMap(latest -> kept(request, audit, latest));
    }

    private Mono<ServerResponse> kept(AdmittedRequest request, Audit audit, Audit latest) {
        String said =
                latest.equals(audit) ? "" : request.message("a11y.audit.kept.earlier", DateTimes.day(latest.date()));
        return request.seeOther(
                AccessibilityRecordResource.RECORD.link(request.site()),
                request.success("a11y.audit.kept").withText(said));
    }

    static String withdrawalHref(Tenant site, Audit audit) {
        return Path.query(WITHDRAWAL.link(site), AUDIT, key(audit));
    }

    /** Key derived from the content, because audits have no id: a correction made meanwhile changes the key. */
    private static String key(Audit audit) {
        return UUID.nameUUIDFromBytes(Jsonb.write(audit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Mono<Audit> find(AccessibilityRecord record, String key) {
        return Mono.justOrEmpty(
                record.audits().stream().filter(audit -> key(audit).equals(key)).findFirst());
    }

    private Mono<Step> askToWithdraw(AdmittedRequest request, String key) {
        return records.site()
                .map(Site::accessibility)
                .flatMap(record -> question(request, record, key))
                .defaultIfEmpty(gone(request));
    }

    private Mono<Step> question(AdmittedRequest request, AccessibilityRecord record, String key) {
        String back = AccessibilityRecordResource.RECORD.link(request.site());
        return find(record, key)
                .map(audit -> Question.of(
                                request,
                                "a11y.withdraw",
                                back,
                                DateTimes.day(audit.date()),
                                audit.auditor(),
                                request.message("a11y.percent", AccessibilityRecordResource.rate(audit)))
                        .below(request.message("a11y.title"), back)
                        .consequences(consequence(request, audit, record), request.message("a11y.withdraw.again")));
    }

    private String consequence(AdmittedRequest request, Audit audit, AccessibilityRecord record) {
        AccessibilityRecord left = record.without(audit, today());
        Audit latest = left.audit();
        if (latest == null) {
            return request.message("a11y.withdraw.none");
        }
        String state = request.message("a11y.state." + left.state(today())).toLowerCase(Locale.FRENCH);
        return request.message(
                latest.equals(record.audit()) ? "a11y.withdraw.same" : "a11y.withdraw.before",
                DateTimes.day(latest.date()),
                state);
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<Step> withdraw(AdmittedRequest request, String key) {
        return records.site()
                .flatMap(site -> find(site.accessibility(), key))
                .flatMap(audit -> records.changeIf(
                        request.site(),
                        record -> record.audits().contains(audit),
                        record -> record.without(audit, today()),
                        "accessibility.withdrawn",
                        AccessibilityRecordResource.detail(audit, request.messages()),
                        request.actor()))
                .filter(Boolean::booleanValue)
                .<Step>map(_ -> new Redirection(
                        AccessibilityRecordResource.RECORD.link(request.site()), request.success("a11y.withdrawn")))
                .defaultIfEmpty(gone(request));
    }

    private static Step gone(AdmittedRequest request) {
        return new Redirection(
                AccessibilityRecordResource.RECORD.link(request.site()),
                request.flash(Flash.Kind.WARNING, "a11y.withdraw.gone"));
    }
}
