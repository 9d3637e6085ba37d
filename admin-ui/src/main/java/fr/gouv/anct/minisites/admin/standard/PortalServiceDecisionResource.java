package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.portal.catalogue.ProposedService;
import fr.gouv.anct.minisites.portal.catalogue.ProposedServices;
import fr.gouv.anct.minisites.portal.catalogue.ServiceDecision;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Form by which central communications accept a service into the catalogue of the portal, refuse it, or take that back. */
@Component
class PortalServiceDecisionResource implements BackOfficeResource {

    /** Form field with the revision that the decision is about. */
    private static final String REVISION = "revision";

    private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Form<DecisionInput> FORM =
            Form.of(DecisionInput.class, "standard.services.decide").as(FieldView.Kind.TEXT, "reason");

    private final ProposedServices services;
    private final TenantDirectory directory;
    private final MinisitesProperties properties;

    PortalServiceDecisionResource(
            ProposedServices services, TenantDirectory directory, MinisitesProperties properties) {
        this.services = services;
        this.directory = directory;
        this.properties = properties;
    }

    /** @param reason of a refusal, for the team */
    record DecisionInput(
            ServiceDecision decision, @Size(max = 500) String reason) {

        private static DecisionInput of(ProposedService service) {
            return new DecisionInput(service.decision(), service.reason());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        Paths.PORTAL_SERVICE_DECISION,
                        StandardsResource.MANAGE,
                        request -> named(request)
                                .flatMap(service ->
                                        show(HttpStatus.OK, service, FORM.opened(request, DecisionInput.of(service))))),
                Route.post(
                        Paths.PORTAL_SERVICE_DECISION,
                        StandardsResource.MANAGE,
                        request -> named(request).flatMap(service -> decide(request, service))));
    }

    /** Loads the service that the query names; where it names none, the list is shown. */
    private Mono<ProposedService> named(AdmittedRequest request) {
        Optional<String[]> ids = request.query(Paths.PORTAL_SERVICE)
                .filter(text -> text.matches(UUID_FORM + "_" + UUID_FORM))
                .map(text -> text.split("_"));
        return Mono.justOrEmpty(ids)
                .flatMap(both -> services.find(UUID.fromString(both[0]), UUID.fromString(both[1])))
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(Paths.PORTAL_SERVICES.link())));
    }

    private Mono<ServerResponse> show(HttpStatus status, ProposedService service, FormState<DecisionInput> form) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                request.message(
                        service.changed() ? "standard.services.decide.lead.changed" : "standard.services.decide.lead",
                        service.siteName()),
                List.of(),
                view.fields(),
                view.action(),
                List.of(new HiddenField(REVISION, service.revision().toString())),
                request.message("standard.services.decide.submit"),
                Paths.PORTAL_SERVICES.link());
        return request.show(
                status,
                ChangeImpact.below(request, request.heading("standard.services.decide.title", service.title()))
                        .below(request.message("standard.services"), Paths.PORTAL_SERVICES.link()),
                (service.promise() == null ? screen : screen.quoting(service.promise()))
                        .linking(links(request, service)));
    }

    /** Returns the page as its visitors see it, and in the preview of its team; none of a site that has just gone. */
    private List<PageLink> links(AdmittedRequest request, ProposedService service) {
        return directory.snapshot().byId(service.site()).stream()
                .flatMap(site -> Stream.of(
                        new PageLink(
                                request.message("standard.services.decide.page"),
                                properties.url(site.canonical())
                                        + service.path().substring(1),
                                true,
                                false),
                        new PageLink(
                                request.message("standard.services.decide.preview"),
                                Paths.PREVIEW.link(site, service.page()),
                                true,
                                false)))
                .toList();
    }

    private Mono<ServerResponse> decide(AdmittedRequest request, ProposedService service) {
        if (!request.field(REVISION).equals(service.revision().toString())) {
            return request.seeOther(
                    Paths.portalService(service.site(), service.page()),
                    request.flash(Flash.Kind.WARNING, "standard.services.overtaken"));
        }
        return FORM.sent(request, DecisionInput.of(service))
                .answer((status, form) -> show(status, service, form), form -> decide(service, form));
    }

    private Mono<ServerResponse> decide(ProposedService service, FormState<DecisionInput> form) {
        AdmittedRequest request = form.request();
        DecisionInput input = form.value();
        return input.decision() == ServiceDecision.REFUSED && input.reason().isBlank()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, service, form.with(Problem.of("reason", "why")))
                : decided(request, service, input)
                        .flatMap(changed -> request.seeOther(
                                Paths.PORTAL_SERVICES.link(), flash(request, changed, input.decision())));
    }

    private Mono<Boolean> decided(AdmittedRequest request, ProposedService service, DecisionInput input) {
        return switch (input.decision()) {
            case ACCEPTED -> services.accept(service, request.actor());
            case REFUSED -> services.refuse(service, input.reason().strip(), request.actor());
            case PROPOSED -> services.undecide(service, request.actor());
        };
    }

    private static Flash flash(AdmittedRequest request, boolean changed, ServiceDecision decision) {
        return changed
                ? request.success("standard.services.done." + ListUrl.code(decision))
                : request.flash(Flash.Kind.INFO, "standard.services.unchanged");
    }
}
