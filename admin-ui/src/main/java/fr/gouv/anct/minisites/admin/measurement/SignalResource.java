package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.signal.SiteSignals;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Keeps a thing of the list of the week as it is, which is then not listed for some months, and lists it again. */
@Component
class SignalResource implements BackOfficeResource {

    static final Path.One<Tenant> KEEP = Paths.CONSULTATION.at("/signal");
    static final Path.One<Tenant> RELEASE = KEEP.at("/retour");

    private static final String SIGNAL = "signal";
    private static final String SUBJECT = "subject";

    private final SiteSignals signals;

    SignalResource(SiteSignals signals) {
        this.signals = signals;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.post(KEEP, publish, this::keep), Route.post(RELEASE, publish, this::release));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return signals.keep(request.field(SIGNAL), request.field(SUBJECT))
                .map(until -> kept(request, until))
                .switchIfEmpty(Mono.fromSupplier(() -> request.flash(Flash.Kind.INFO, "signal.gone")))
                .flatMap(flash -> request.seeOther(Paths.CONSULTATION.link(request.site()), flash));
    }

    private static Flash kept(AdmittedRequest request, LocalDate until) {
        Flash.Button undo = new Flash.Button(
                RELEASE.link(request.site()),
                request.message("signal.release"),
                Map.of(SIGNAL, request.field(SIGNAL), SUBJECT, request.field(SUBJECT)));
        return new Flash(Flash.Kind.SUCCESS, request.message("signal.kept", DateTimes.day(until)), "", undo);
    }

    /** A thing that is not kept any more stays listed. */
    private Mono<ServerResponse> release(AdmittedRequest request) {
        return signals.release(request.field(SIGNAL), request.field(SUBJECT))
                .then(Mono.defer(() ->
                        request.seeOther(Paths.CONSULTATION.link(request.site()), request.success("signal.released"))));
    }
}
