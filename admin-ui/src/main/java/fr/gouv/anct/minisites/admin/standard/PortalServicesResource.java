package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.portal.catalogue.ProposedService;
import fr.gouv.anct.minisites.portal.catalogue.ProposedServices;
import fr.gouv.anct.minisites.portal.catalogue.ServiceDecision;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Catalogue des services »: lists the services that sites propose to the catalogue of the portal, those that wait
 * for a decision first.
 */
@Component
class PortalServicesResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String DECISION = "decision";
    private static final int SIZE = 50;

    private final ProposedServices services;

    PortalServicesResource(ProposedServices services) {
        this.services = services;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.PORTAL_SERVICES, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    /** A page of the proposed services. */
    record PortalServicesScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        @Override
        public String template() {
            return "standard/services";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String words = request.query(WORDS).orElse(null);
        ServiceDecision decision =
                ListUrl.query(request, DECISION, ServiceDecision.class).orElse(null);
        Filters.Words search =
                new Filters.Words(WORDS, request.message("standard.services.search"), words == null ? "" : words);
        Filters.Choice choice =
                Filters.Choice.of(request, DECISION, "standard.services.decision", ServiceDecision.class, decision);
        ListUrl url =
                new ListUrl(Paths.PORTAL_SERVICES.link(), Map.of(WORDS, search.value(), DECISION, choice.value()));
        Filters filters = new Filters(url, List.of(choice), search, words != null || decision != null);
        return services.list(words, decision, request.page(), SIZE)
                .flatMap(found -> request.show(
                        ChangeImpact.below(request, request.heading("standard.services")),
                        screen(request, filters, url, found)));
    }

    private static PortalServicesScreen screen(
            AdmittedRequest request, Filters filters, ListUrl url, ResultPage<ProposedService> found) {
        return new PortalServicesScreen(
                filters,
                found.total(),
                table(request, found.items()),
                new EmptyState(
                        request.message("standard.services.empty"),
                        request.message("standard.services.empty.text"),
                        null),
                url.pagination(found));
    }

    private static TableView table(AdmittedRequest request, List<ProposedService> found) {
        Table<ProposedService> table = Table.<ProposedService>of(request, "standard.services.column")
                .column("service", service -> name(request, service))
                .column("site", service -> Cell.text(service.siteName()))
                .column("decision", service -> decision(request, service));
        if (request.may(Action.STANDARDS_MANAGE)) {
            table.column(
                    "action",
                    service -> Cell.link(
                                    request.message("standard.services.decide"),
                                    Paths.portalService(service.site(), service.page()))
                            .withContext(service.title()));
        }
        return table.build("services", request.message("standard.services"), found);
    }

    private static Cell name(AdmittedRequest request, ProposedService service) {
        Cell name = Cell.text(service.title());
        return service.promise() == null ? name : name.withDetail(service.promise());
    }

    private static Cell decision(AdmittedRequest request, ProposedService service) {
        BadgeView badge = service.changed()
                ? new BadgeView(request.message("standard.services.changed"), Tone.NEW)
                : badge(request, service.decision());
        return service.decidedAt() == null
                ? Cell.badge(badge)
                : Cell.badge(badge).withDetail(detail(request, service, DateTimes.day(service.decidedAt())));
    }

    private static String detail(AdmittedRequest request, ProposedService service, String day) {
        return service.reason().isEmpty() ? day : request.message("standard.services.reason", day, service.reason());
    }

    static BadgeView badge(AdmittedRequest request, ServiceDecision decision) {
        return new BadgeView(
                request.message("standard.services.decision." + decision),
                switch (decision) {
                    case PROPOSED -> Tone.INFO;
                    case ACCEPTED -> Tone.SUCCESS;
                    case REFUSED -> Tone.WARNING;
                });
    }
}
