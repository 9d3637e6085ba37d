package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the redirects of a site with their hits, and creates, changes and deletes them. */
@Component
class RedirectsApiResource implements BackOfficeResource {

    static final String REDIRECTS = ApiRequests.ROOT + "/sites/{site}/redirects";
    private static final String ONE = REDIRECTS + "/{redirect}";

    private final RedirectManagement redirects;
    private final RedirectHits hits;
    private final RedirectJsonMapper redirected;
    private final CursorPaging reading;
    private final JsonBodyReader json;
    private final Preconditions seen;
    private final ApiProblems problems;
    private final JsonResponses answers;
    private final Messages texts;

    RedirectsApiResource(
            RedirectManagement redirects,
            RedirectHits hits,
            RedirectJsonMapper redirected,
            CursorPaging reading,
            JsonBodyReader json,
            Preconditions seen,
            ApiProblems problems,
            JsonResponses answers,
            Messages texts) {
        this.redirects = redirects;
        this.hits = hits;
        this.redirected = redirected;
        this.reading = reading;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(REDIRECTS, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.redirects.listRedirects",
                                ApiOperation.Shape.STRETCH,
                                RedirectSummary.class,
                                "words",
                                "state",
                                "cursor",
                                "limit")),
                Route.post(REDIRECTS, arrange, this::add)
                        .documentedBy(
                                ApiOperation.returning("api.operation.redirects.createRedirect", RedirectDetails.class)
                                        .sends(RedirectRequest.class)
                                        .created()),
                Route.get(ONE, read, this::show)
                        .documentedBy(
                                ApiOperation.returning("api.operation.redirects.getRedirect", RedirectDetails.class)),
                Route.put(ONE, arrange, this::change)
                        .documentedBy(
                                ApiOperation.returning("api.operation.redirects.saveRedirect", RedirectDetails.class)
                                        .sends(RedirectRequest.class)
                                        .requiringIfMatch()),
                Route.delete(ONE, arrange, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.redirects.deleteRedirect", null)));
    }

    private Mono<ServerResponse> list(AdmittedRequest call) {
        RedirectSource after = reading.position(call, RedirectsApiResource::place);
        Redirect.State state = call.query("state").map(this::state).orElse(null);
        return hits.flush()
                .then(redirects.after(
                        call.site(), call.query("words").orElse(null), state, after, reading.limit(call) + 1))
                .map(found -> reading.page(
                        call,
                        found,
                        redirect -> redirect.source().path() + " "
                                + redirect.source().alias(),
                        redirect -> redirected.line(call.site(), redirect)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private Redirect.State state(String named) {
        return Arrays.stream(Redirect.State.values())
                .filter(known -> known.name().equals(named))
                .findFirst()
                .orElseThrow(() -> problems.invalid("state", texts.get("api.shape")));
    }

    /** Paths contain no space. */
    private static Optional<RedirectSource> place(String name) {
        String[] parts = name.split(" ", 2);
        return parts.length == 2 ? Optional.of(new RedirectSource(parts[1], parts[0])) : Optional.empty();
    }

    private Mono<ServerResponse> add(AdmittedRequest call) {
        return json.read(call, RedirectRequest.class)
                .flatMap(sent -> redirects.add(call.site(), sent.typed(), call.actor()))
                .flatMap(verdict -> redirects.at(call.site(), source(verdict)))
                .switchIfEmpty(Mono.defer(call::notFound))
                .flatMap(made ->
                        answers.created(redirected.address(call.site(), made), redirected.whole(call.site(), made)));
    }

    private RedirectSource source(RedirectDecision verdict) {
        return switch (verdict) {
            case RedirectDecision.Created made -> made.source();
            case RedirectDecision.Changed changed -> changed.source();
            case RedirectDecision.Same same -> same.source();
            case RedirectDecision.Refused(var problem) -> throw redirected.refusal(problem);
        };
    }

    private Mono<Redirect> named(AdmittedRequest call) {
        return call.id("redirect")
                .flatMap(id -> redirects.one(call.site(), id))
                .switchIfEmpty(Mono.defer(call::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest call) {
        return named(call).flatMap(redirect -> answers.answer(call, redirected.whole(call.site(), redirect)));
    }

    private Mono<ServerResponse> change(AdmittedRequest call) {
        return named(call)
                .doOnNext(redirect -> seen.require(call, redirected.whole(call.site(), redirect)))
                .zipWhen(_ -> json.read(call, RedirectRequest.class))
                .flatMap(both ->
                        redirects.change(call.site(), both.getT1(), both.getT2().typed(), call.actor()))
                .switchIfEmpty(Mono.error(problems::preconditionFailed))
                .doOnNext(this::source)
                .flatMap(_ -> named(call))
                .flatMap(now -> answers.ok(redirected.whole(call.site(), now)));
    }

    private Mono<ServerResponse> remove(AdmittedRequest call) {
        return named(call)
                .flatMap(redirect -> redirects
                        .remove(call.site(), redirect, call.actor())
                        .then(Mono.defer(() -> ServerResponse.noContent().build())));
    }
}
