package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the contact for accessibility problems, and the plans named in the statement. */
@Component
class AccessibilityContactResource implements BackOfficeResource {

    static final Path.One<Tenant> CONTACT = AccessibilityRecordResource.RECORD.at("/fiche");

    private final AccessibilityRecords records;
    private final Clock clock;

    AccessibilityContactResource(AccessibilityRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(Route.get(CONTACT, settings, this::showForm), Route.post(CONTACT, settings, this::keep));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return stored().flatMap(input ->
                show(HttpStatus.OK, request, input, Map.of(), FormMerge.opened(fields(request, input, Map.of()))));
    }

    private Mono<AccessibilityContactInput> stored() {
        return records.site()
                .map(site -> AccessibilityContactInput.of(site.accessibility()))
                .defaultIfEmpty(AccessibilityContactInput.NONE);
    }

    private static List<FieldView> fields(
            AdmittedRequest request, AccessibilityContactInput input, Map<String, String> problems) {
        return List.of(
                field(request, FieldView.Kind.EMAIL, AccessibilityContactInput.EMAIL, input.email(), problems)
                        .optional(),
                field(request, FieldView.Kind.URL, AccessibilityContactInput.SCHEMA, input.schema(), problems)
                        .optional(),
                field(request, FieldView.Kind.URL, AccessibilityContactInput.PLAN, input.plan(), problems)
                        .optional());
    }

    private static Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            AccessibilityContactInput input,
            Map<String, String> problems,
            FormMerge merge) {
        String back = AccessibilityRecordResource.RECORD.link(request.site());
        return request.show(
                status,
                request.heading("a11y.contact").below(request.message("a11y.title"), back),
                FormScreen.of(
                        request.message("a11y.contact.lead"),
                        List.of(),
                        merge.mark(fields(request, input, problems), request.messages()),
                        CONTACT.link(request.site()),
                        List.of(),
                        request.message("a11y.contact.submit"),
                        back));
    }

    private static FieldView field(
            AdmittedRequest request, FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, request.message("a11y.field." + name), value)
                .withHint(request.message("a11y.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(request.message(problem), List.of());
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return stored().flatMap(seen -> keep(request, seen));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, AccessibilityContactInput seen) {
        FormMerge merge = FormMerge.of(request, fields(request, seen, Map.of()));
        AccessibilityContactInput input = AccessibilityContactInput.of(merge.merged(request));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, input, Map.of(), merge);
        }
        Map<String, String> problems = input.problems();
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, input, problems, merge);
        }
        LocalDate today = ParisCalendar.today(clock);
        return records.changeIf(
                        request.site(),
                        record -> AccessibilityContactInput.of(record).equals(seen),
                        record -> input.on(record, today),
                        "accessibility.contact",
                        Map.of(),
                        request.actor())
                .defaultIfEmpty(true)
                .flatMap(done -> done
                        ? request.seeOther(
                                AccessibilityRecordResource.RECORD.link(request.site()),
                                request.success("a11y.contact.kept"))
                        // Another write came between read and write: the form is merged once more.
                        : keep(request));
    }
}
