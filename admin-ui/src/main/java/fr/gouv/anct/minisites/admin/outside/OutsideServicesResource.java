package fr.gouv.anct.minisites.admin.outside;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.outside.OutsideServices;
import fr.gouv.anct.minisites.outside.OutsideServices.Listed;
import fr.gouv.anct.minisites.outside.OutsideState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Services extérieurs »: the last copy and the last fault of each service, which can be copied at once. */
@Component
class OutsideServicesResource implements BackOfficeResource {

    private static final Path.Fixed LIST = Paths.STANDARDS.at("/services-exterieurs");

    private final OutsideServices services;

    OutsideServicesResource(OutsideServices services) {
        this.services = services;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LIST, new Guard.SignedIn(Action.FLEET_READ), this::show),
                Route.post(LIST, new Guard.SignedIn(Action.STANDARDS_MANAGE), this::refresh));
    }

    /**
     * A service.
     *
     * @param lines its last copy, its last fault and the next attempt
     * @param refreshable whether the reader may have it copied at once
     */
    record Item(String code, String name, BadgeView badge, List<String> lines, boolean refreshable) {}

    /** All services. */
    record OutsideServicesScreen(List<Item> items) implements Screen {

        public String action() {
            return LIST.link();
        }

        @Override
        public String template() {
            return "outside";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return services.list()
                .flatMap(listed -> request.show(
                        request.heading("outside.title"),
                        new OutsideServicesScreen(listed.stream()
                                .map(service -> item(request, service))
                                .toList())));
    }

    private static Item item(AdmittedRequest request, Listed service) {
        return new Item(
                service.code(),
                request.message("outside.source." + service.code()),
                badge(request, service),
                lines(request, service),
                service.configured() && request.may(Action.STANDARDS_MANAGE));
    }

    private static BadgeView badge(AdmittedRequest request, Listed service) {
        OutsideState state = service.state();
        if (!service.configured()) {
            return new BadgeView(request.message("outside.state.off"), Tone.INFO);
        }
        if (state == null || (state.succeededAt() == null && state.fault() == null)) {
            return new BadgeView(request.message("outside.state.new"), Tone.INFO);
        }
        return state.fault() == null
                ? new BadgeView(request.message("outside.state.good"), Tone.SUCCESS)
                : new BadgeView(request.message("outside.state.fault"), Tone.ERROR);
    }

    private static List<String> lines(AdmittedRequest request, Listed service) {
        OutsideState state = service.state();
        if (state == null) {
            return service.configured() ? List.of() : List.of(request.message("outside.off"));
        }
        return Stream.of(
                        state.succeededAt() == null
                                ? request.message("outside.never")
                                : request.message("outside.copied", state.entries(), moment(state.succeededAt())),
                        state.failedAt() == null ? null : fault(request, state, state.failedAt()),
                        service.configured() ? request.message("outside.next", moment(state.nextAt())) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String fault(AdmittedRequest request, OutsideState state, Instant failedAt) {
        return state.fault() == null
                ? request.message("outside.failed", moment(failedAt))
                : request.message(
                        "outside.failing",
                        moment(failedAt),
                        request.message("outside.fault." + state.fault()),
                        String.valueOf(state.detail()));
    }

    private static String moment(Instant moment) {
        return DateTimes.day(moment) + ", " + DateTimes.time(moment);
    }

    private Mono<ServerResponse> refresh(AdmittedRequest request) {
        return services.refresh(request.field("service"))
                .then(Mono.defer(() -> request.seeOther(LIST.link(), request.success("outside.refreshed"))));
    }
}
