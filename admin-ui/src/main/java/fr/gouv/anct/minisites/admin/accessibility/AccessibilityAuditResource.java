package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
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

    static final Path.One<Tenant> LAST = Paths.ACCESSIBILITY.at("/audit");
    static final Path.One<Tenant> NEW = LAST.at("/nouveau");
    private static final Path.One<Tenant> WITHDRAWAL = LAST.at("/retrait");
    private static final String AUDIT = "audit";
    private static final Form<AccessibilityAuditInput> FORM = Form.of(AccessibilityAuditInput.class, "a11y.audit");

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
        return show(HttpStatus.OK, request, true, FORM.empty(request, AccessibilityAuditInput.NEW));
    }

    private Mono<ServerResponse> showLast(AdmittedRequest request) {
        return last().flatMap(audit ->
                        show(HttpStatus.OK, request, false, FORM.opened(request, AccessibilityAuditInput.of(audit))))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(NEW.link(request.site()))));
    }

    private Mono<Audit> last() {
        return records.site()
                .flatMap(site -> Mono.justOrEmpty(
                        Optional.ofNullable(site.accessibility().audit())));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, boolean another, FormState<AccessibilityAuditInput> form) {
        String key = another ? "a11y.audit.new" : "a11y.audit.correct";
        String back = Paths.ACCESSIBILITY.link(request.site());
        return request.show(
                status,
                request.heading(key).below(request.message("a11y.title"), back),
                FormScreen.of(
                        request.message(key + ".lead"),
                        List.of(),
                        form.view().fields(),
                        (another ? NEW : LAST).link(request.site()),
                        List.of(),
                        request.message("a11y.audit.submit"),
                        back));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, boolean another) {
        return another
                ? keep(request, null)
                : last().flatMap(seen -> keep(request, seen)).switchIfEmpty(Mono.defer(() -> keep(request, null)));
    }

    /** @param seen the audit that is corrected; null for a new one */
    private Mono<ServerResponse> keep(AdmittedRequest request, @Nullable Audit seen) {
        boolean another = seen == null;
        FormState<AccessibilityAuditInput> form =
                seen == null ? FORM.sent(request) : FORM.sent(request, AccessibilityAuditInput.of(seen));
        if (form.conflicting()) {
            return show(HttpStatus.CONFLICT, request, another, form);
        }
        LocalDate today = today();
        Audit audit = form.value().audit();
        FormState<AccessibilityAuditInput> checked = form.checked().with(audit.problems(today));
        if (!checked.valid()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, another, checked);
        }
        return records.changeIf(
                        request.site(),
                        record -> seen == null ? record.keeps(audit) : seen.equals(record.audit()),
                        record -> another ? record.audited(audit, today) : record.corrected(audit, today),
                        another ? "accessibility.audited" : "accessibility.corrected",
                        Map.of("rate", request.message("a11y.percent", AccessibilityRecordResource.rate(audit))),
                        request.actor())
                .defaultIfEmpty(true)
                .flatMap(done -> done ? kept(request, audit) : unkept(request, another, checked));
    }

    /** A new audit is too old to be recorded; a correction overtaken by another write is merged once more. */
    private Mono<ServerResponse> unkept(
            AdmittedRequest request, boolean another, FormState<AccessibilityAuditInput> form) {
        return another
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, request, true, form.with(Problem.of("date", "too-old")))
                : keep(request, false);
    }

    private Mono<ServerResponse> kept(AdmittedRequest request, Audit audit) {
        return last().flatMap(latest -> kept(request, audit, latest));
    }

    private Mono<ServerResponse> kept(AdmittedRequest request, Audit audit, Audit latest) {
        String said =
                latest.equals(audit) ? "" : request.message("a11y.audit.kept.earlier", DateTimes.day(latest.date()));
        return request.seeOther(
                Paths.ACCESSIBILITY.link(request.site()),
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
        String back = Paths.ACCESSIBILITY.link(request.site());
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
                        Map.of(
                                "audit", DateTimes.day(audit.date()),
                                "rate", request.message("a11y.percent", AccessibilityRecordResource.rate(audit))),
                        request.actor()))
                .filter(Boolean::booleanValue)
                .<Step>map(_ ->
                        new Redirection(Paths.ACCESSIBILITY.link(request.site()), request.success("a11y.withdrawn")))
                .defaultIfEmpty(gone(request));
    }

    private static Step gone(AdmittedRequest request) {
        return new Redirection(
                Paths.ACCESSIBILITY.link(request.site()), request.flash(Flash.Kind.WARNING, "a11y.withdraw.gone"));
    }
}
