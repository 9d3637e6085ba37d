package fr.gouv.anct.minisites.admin.api.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import fr.gouv.anct.minisites.measurement.signal.SiteSignal;
import fr.gouv.anct.minisites.measurement.signal.SiteSignals;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads the list of the week of a site. */
@Component
class SignalApiResource implements BackOfficeResource {

    private final SiteSignals signals;
    private final JsonResponses responses;

    SignalApiResource(SiteSignals signals, JsonResponses responses) {
        this.signals = signals;
        this.responses = responses;
    }

    /**
     * A thing that needs something.
     *
     * @param signal what is wrong with it, for example {@code missing-address}
     * @param page null for words and addresses
     * @param label title of the page, searched words, or path
     * @param count how many views, searches or requests it is about; 0 for none
     * @param since day that it is about; null for none
     */
    record SignalDetails(
            String signal,
            @Nullable UUID page,
            String label,
            long count,
            @Nullable LocalDate since) {

        static SignalDetails of(SiteSignal signal) {
            SignalFinding finding = signal.finding();
            return new SignalDetails(signal.code(), finding.page(), finding.label(), finding.count(), finding.since());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        ApiRequests.ROOT + "/sites/{site}/consultation/signals",
                        new Guard.OfSite(Action.SITE_READ),
                        this::list)
                .documentedBy(ApiOperation.returningList(
                        "api.operation.consultation.listSignals", ApiOperation.Shape.LIST, SignalDetails.class)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return signals.current()
                .map(found -> found.stream().map(SignalDetails::of).toList())
                .flatMap(found -> responses.answer(request, found));
    }
}
