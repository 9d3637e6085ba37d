package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Records a site's new audit, and corrects the last one while its failures are repaired. */
@Component
class AccessibilityAuditResource implements BackOfficeResource {

    private static final String LAST = AccessibilityRecordResource.PATTERN + "/audit";
    private static final String NEW = LAST + "/nouveau";

    private final AccessibilityRecords records;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    AccessibilityAuditResource(AccessibilityRecords records, ScreenResponses screens, Messages messages, Clock clock) {
        this.records = records;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(
                Route.get(LAST, settings, this::showLast),
                Route.post(LAST, settings, request -> keep(request, false)),
                Route.get(
                        NEW,
                        settings,
                        request -> show(
                                HttpStatus.OK,
                                request,
                                true,
                                AccessibilityAuditInput.of((Audit) null),
                                Map.of(),
                                FormMerge.none())),
                Route.post(NEW, settings, request -> keep(request, true)));
    }

    private Mono<ServerResponse> showLast(AdmittedRequest request) {
        return last().flatMap(audit ->
                        show(HttpStatus.OK, request, false, AccessibilityAuditInput.of(audit), Map.of(), stored(audit)))
                .switchIfEmpty(Mono.defer(
                        () -> request.seeOther(AccessibilityRecordResource.path(request) + "/audit/nouveau")));
    }

    private Mono<Audit> last() {
        return records.site()
                .flatMap(site -> Mono.justOrEmpty(
                        Optional.ofNullable(site.accessibility().audit())));
    }

    /** @param audit that is corrected; null for a new one */
    private FormMerge stored(@Nullable Audit audit) {
        return audit == null ? FormMerge.none() : FormMerge.opened(fields(AccessibilityAuditInput.of(audit)));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            boolean another,
            AccessibilityAuditInput input,
            Map<String, String> problems,
            FormMerge merge) {
        String key = another ? "a11y.audit.new" : "a11y.audit.correct";
        String back = AccessibilityRecordResource.path(request);
        List<FieldView> fields = fields(input).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(messages.get(problems.get(field.name())), List.of())
                        : field)
                .toList();
        return screens.show(
                status,
                request,
                ScreenHeading.of(messages.get(key))
                        .below(request.site().name(), "/sites/" + request.site().slug())
                        .below(messages.get("a11y.title"), back)
                        .erroneous(status.isError()),
                FormScreen.of(
                        messages.get(key + ".lead"),
                        List.of(),
                        merge.mark(fields, messages),
                        back + (another ? "/audit/nouveau" : "/audit"),
                        List.of(),
                        messages.get("a11y.audit.submit"),
                        back));
    }

    private List<FieldView> fields(AccessibilityAuditInput input) {
        Stream<FieldView> facts = Stream.of(
                field(FieldView.Kind.DATE, AccessibilityAuditInput.DATE, input),
                field(FieldView.Kind.LINE, AccessibilityAuditInput.AUDITOR, input),
                field(FieldView.Kind.LINE, AccessibilityAuditInput.METHOD, input)
                        .optional(),
                field(FieldView.Kind.LINE, AccessibilityAuditInput.RATE, input));
        return Stream.concat(
                        facts,
                        AccessibilityAuditInput.LISTS.stream()
                                .map(name ->
                                        field(FieldView.Kind.TEXT, name, input).optional()))
                .toList();
    }

    private FieldView field(FieldView.Kind kind, String name, AccessibilityAuditInput input) {
        return FieldView.of(kind, name, messages.get("a11y.field." + name), input.value(name))
                .withHint(messages.get("a11y.field." + name + ".hint"));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, boolean another) {
        return another
                ? keep(request, null)
                : last().flatMap(seen -> keep(request, seen)).switchIfEmpty(Mono.defer(() -> keep(request, null)));
    }

    /** @param seen the audit that is corrected; null for a new one */
    private Mono<ServerResponse> keep(AdmittedRequest request, @Nullable Audit seen) {
        boolean another = seen == null;
        FormMerge merge = FormMerge.of(request, stored(seen).stored());
        AccessibilityAuditInput input = AccessibilityAuditInput.of(merge.merged(request));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, another, input, Map.of(), merge);
        }
        LocalDate today = ParisCalendar.today(clock);
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
                        Map.of("rate", messages.get("a11y.percent", AccessibilityRecordResource.rate(audit))),
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
        String said = latest.equals(audit) ? "" : messages.get("a11y.audit.kept.earlier", DateTimes.day(latest.date()));
        return request.seeOther(
                AccessibilityRecordResource.path(request),
                new Flash(Flash.Kind.SUCCESS, messages.get("a11y.audit.kept"), said));
    }
}
