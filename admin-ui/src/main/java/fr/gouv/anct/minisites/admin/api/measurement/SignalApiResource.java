package fr.gouv.anct.minisites.admin.api.measurement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.measurement.signal.KeptSignal;
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

/** Reads the list of the week of a site, keeps things of it as they are, and lists them again. */
@Component
class SignalApiResource implements BackOfficeResource {

    private static final String SIGNALS = ApiRequests.ROOT + "/sites/{site}/consultation/signals";
    private static final String KEPT = SIGNALS + "/kept";
    private static final String SIGNAL = "signal";
    private static final String SUBJECT = "subject";

    private final SiteSignals signals;
    private final JsonBodyReader json;
    private final JsonResponses responses;

    SignalApiResource(SiteSignals signals, JsonBodyReader json, JsonResponses responses) {
        this.signals = signals;
        this.json = json;
        this.responses = responses;
    }

    /**
     * A thing that needs something.
     *
     * @param signal what is wrong with it, for example {@code missing-address}
     * @param subject tells it from the others of its signal
     * @param page null for words and addresses
     * @param label title of the page, searched words, or path
     * @param count how many views, searches or requests it is about; 0 for none
     * @param since day that it is about; null for none
     */
    record SignalDetails(
            String signal,
            String subject,
            @Nullable UUID page,
            String label,
            long count,
            @Nullable LocalDate since) {

        static SignalDetails of(SiteSignal signal) {
            SignalFinding finding = signal.finding();
            return new SignalDetails(
                    signal.code(),
                    finding.subject(),
                    finding.page(),
                    finding.label(),
                    finding.count(),
                    finding.since());
        }
    }

    /** A thing of the list that is to be kept as it is. */
    @JsonTypeName("SentKeptSignal")
    record KeptRequest(@Nullable String signal, @Nullable String subject) {}

    /**
     * A thing that is kept as it is.
     *
     * @param until last day on which it is not listed
     */
    @JsonTypeName("KeptSignal")
    record KeptDetails(String signal, String subject, String label, LocalDate until) {

        static KeptDetails of(KeptSignal kept) {
            return new KeptDetails(kept.signal(), kept.subject(), kept.label(), kept.until());
        }
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(SIGNALS, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.consultation.listSignals",
                                ApiOperation.Shape.LIST,
                                SignalDetails.class)),
                Route.get(KEPT, read, this::kept)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.consultation.listKeptSignals",
                                ApiOperation.Shape.LIST,
                                KeptDetails.class)),
                Route.post(KEPT, publish, this::keep)
                        .documentedBy(ApiOperation.returning("api.operation.consultation.keepSignal", KeptDetails.class)
                                .sends(KeptRequest.class)),
                Route.delete(KEPT, publish, this::release)
                        .documentedBy(ApiOperation.returning("api.operation.consultation.releaseSignal", null)
                                .withQueryParameters(SIGNAL, SUBJECT)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return signals.current()
                .map(found -> found.stream().map(SignalDetails::of).toList())
                .flatMap(found -> responses.answer(request, found));
    }

    private Mono<ServerResponse> kept(AdmittedRequest request) {
        return signals.kept()
                .map(found -> found.stream().map(KeptDetails::of).toList())
                .flatMap(found -> responses.answer(request, found));
    }

    /** Answers 404 for a thing that is not in the list. */
    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return json.read(request, KeptRequest.class)
                .filter(sent -> sent.signal() != null && sent.subject() != null)
                .flatMap(sent -> keep(sent.signal(), sent.subject()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(responses::ok);
    }

    private Mono<KeptDetails> keep(String signal, String subject) {
        return signals.keep(signal, subject)
                .flatMap(_ -> signals.kept())
                .flatMapIterable(kept -> kept)
                .filter(kept -> kept.signal().equals(signal) && kept.subject().equals(subject))
                .next()
                .map(KeptDetails::of);
    }

    /** Does nothing about a thing that is not kept. */
    private Mono<ServerResponse> release(AdmittedRequest request) {
        return signals.release(
                        request.query(SIGNAL).orElse(""), request.query(SUBJECT).orElse(""))
                .then(ServerResponse.noContent().build());
    }
}
