package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.site.AccessibilityContact;
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

    static final Path.One<Tenant> CONTACT = Paths.ACCESSIBILITY.at("/fiche");
    private static final Form<AccessibilityContact> FORM = Form.of(AccessibilityContact.class, "a11y.contact");

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
        return stored().flatMap(contact -> show(HttpStatus.OK, request, FORM.opened(request, contact)));
    }

    private Mono<AccessibilityContact> stored() {
        return records.site().map(site -> site.accessibility().contact()).defaultIfEmpty(AccessibilityContact.NONE);
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, FormState<AccessibilityContact> form) {
        String back = Paths.ACCESSIBILITY.link(request.site());
        return request.show(
                status,
                request.heading("a11y.contact").below(request.message("a11y.title"), back),
                FormScreen.of(
                        request.message("a11y.contact.lead"),
                        List.of(),
                        form.view().fields(),
                        CONTACT.link(request.site()),
                        List.of(),
                        request.message("a11y.contact.submit"),
                        back));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return stored().flatMap(seen -> FORM.sent(request, seen)
                .answer(
                        (status, form) -> show(status, request, form),
                        form -> keep(request, seen, form.value().normalized())));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, AccessibilityContact seen, AccessibilityContact wanted) {
        LocalDate today = ParisCalendar.today(clock);
        return records.changeIf(
                        request.site(),
                        record -> record.contact().equals(seen),
                        record -> record.withContact(wanted, today),
                        "accessibility.contact",
                        Map.of(),
                        request.actor())
                .defaultIfEmpty(true)
                .flatMap(done -> done
                        ? request.seeOther(
                                Paths.ACCESSIBILITY.link(request.site()), request.success("a11y.contact.kept"))
                        // Another write came between read and write: the form is merged once more.
                        : keep(request));
    }
}
