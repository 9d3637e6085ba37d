package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
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
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final RedirectJsonMapper mapper;
    private final CursorPaging paging;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    RedirectsApiResource(
            RedirectManagement redirects,
            RedirectHits hits,
            RedirectJsonMapper mapper,
            CursorPaging paging,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.redirects = redirects;
        this.hits = hits;
        this.mapper = mapper;
        this.paging = paging;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Redirect to create or change.
     *
     * @param from path of the site, or a complete address of it
     * @param to path of a page of the site, or an {@code https} address
     * @param alias the only address of the site at which it applies; omitted: all addresses
     */
    @JsonTypeName("SentRedirect")
    record RedirectRequest(String from, String to, @Nullable String alias) {

        RedirectInput typed() {
            return new RedirectInput(from, to, Objects.requireNonNullElse(alias, ""));
        }
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
                                RedirectJsonMapper.RedirectSummary.class,
                                "words",
                                "state",
                                "cursor",
                                "limit")),
                Route.post(REDIRECTS, arrange, this::add)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.redirects.createRedirect",
                                        RedirectJsonMapper.RedirectDetails.class)
                                .sends(RedirectRequest.class)
                                .created()),
                Route.get(ONE, read, this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.redirects.getRedirect", RedirectJsonMapper.RedirectDetails.class)),
                Route.put(ONE, arrange, this::change)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.redirects.saveRedirect",
                                        RedirectJsonMapper.RedirectDetails.class)
                                .sends(RedirectRequest.class)
                                .requiringIfMatch()),
                Route.delete(ONE, arrange, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.redirects.deleteRedirect", null)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        RedirectSource after = paging.position(request, RedirectsApiResource::cursor);
        Redirect.State state = request.query("state").map(this::state).orElse(null);
        return hits.flush()
                .then(redirects.after(
                        request.site(), request.query("words").orElse(null), state, after, paging.limit(request) + 1))
                .map(found -> paging.page(
                        request,
                        found,
                        redirect -> redirect.source().path() + " "
                                + redirect.source().alias(),
                        redirect -> mapper.line(request.site(), redirect)))
                .flatMap(page -> responses.answer(request, page));
    }

    private Redirect.State state(String named) {
        return Arrays.stream(Redirect.State.values())
                .filter(known -> known.name().equals(named))
                .findFirst()
                .orElseThrow(() -> problems.invalid("state", messages.get("api.shape")));
    }

    /** Paths contain no space. */
    private static Optional<RedirectSource> cursor(String name) {
        String[] parts = name.split(" ", 2);
        return parts.length == 2 ? Optional.of(new RedirectSource(parts[1], parts[0])) : Optional.empty();
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return json.read(request, RedirectRequest.class)
                .flatMap(sent -> redirects.add(request.site(), sent.typed(), request.actor()))
                .flatMap(decision -> redirects.at(request.site(), source(decision)))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(made ->
                        responses.created(mapper.address(request.site(), made), mapper.whole(request.site(), made)));
    }

    private RedirectSource source(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created created -> created.source();
            case RedirectDecision.Changed changed -> changed.source();
            case RedirectDecision.Same same -> same.source();
            case RedirectDecision.Refused refused -> throw mapper.refusal(refused.problem());
        };
    }

    private Mono<Redirect> named(AdmittedRequest request) {
        return request.id("redirect")
                .flatMap(id -> redirects.one(request.site(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request).flatMap(redirect -> responses.answer(request, mapper.whole(request.site(), redirect)));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return named(request)
                .doOnNext(redirect -> preconditions.require(request, mapper.whole(request.site(), redirect)))
                .zipWhen(_ -> json.read(request, RedirectRequest.class))
                .flatMap(both -> redirects.change(
                        request.site(), both.getT1(), both.getT2().typed(), request.actor()))
                .switchIfEmpty(Mono.error(problems::preconditionFailed))
                .doOnNext(this::source)
                .flatMap(_ -> named(request))
                .flatMap(now -> responses.ok(mapper.whole(request.site(), now)));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return named(request)
                .flatMap(redirect -> redirects.remove(request.site(), redirect, request.actor()))
                // Changed or removed meanwhile: removed as it is now, or not found.
                .flatMap(removed -> removed ? ServerResponse.noContent().build() : remove(request));
    }
}
