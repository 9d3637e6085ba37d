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
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Keeps a thing of the list of the week as it is: it is not listed again for some months. */
@Component
class SignalResource implements BackOfficeResource {

    static final Path.One<Tenant> KEEP = Paths.CONSULTATION.at("/signal");

    private final SiteSignals signals;
    private final Clock clock;

    SignalResource(SiteSignals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(KEEP, new Guard.OfSite(Action.CONTENT_PUBLISH), this::keep));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        LocalDate until = ParisCalendar.today(clock).plusMonths(SignalList.KEPT_MONTHS);
        return signals.keep(request.field("signal"), request.field("subject"), until)
                .flatMap(kept -> request.seeOther(
                        Paths.CONSULTATION.link(request.site()),
                        kept
                                ? request.success("signal.kept", DateTimes.day(until))
                                : request.flash(Flash.Kind.INFO, "signal.gone")));
    }
}
