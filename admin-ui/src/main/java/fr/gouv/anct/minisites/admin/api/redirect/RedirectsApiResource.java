package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the redirects of a site with their hits, and creates, changes and deletes them. */
@Component
class RedirectsApiResource implements Resource {

    static final String REDIRECTS = Api.ROOT + "/sites/{site}/redirects";
    private static final String ONE = REDIRECTS + "/{redirect}";

    private final RedirectManagement redirects;
    private final RedirectHits hits;
    private final RedirectAnswers redirected;
    private final Reading reading;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    RedirectsApiResource(
            RedirectManagement redirects,
            RedirectHits hits,
            RedirectAnswers redirected,
            Reading reading,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
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
                        .told(Operation.several(
                                "api.operation.redirects.listRedirects",
                                Operation.Shape.STRETCH,
                                RedirectFacts.class,
                                "words",
                                "state",
                                "cursor",
                                "limit")),
                Route.post(REDIRECTS, arrange, this::add)
                        .told(Operation.one("api.operation.redirects.createRedirect", RedirectDocument.class)
                                .sends(SentRedirect.class)
                                .makes()),
                Route.get(ONE, read, this::show)
                        .told(Operation.one("api.operation.redirects.getRedirect", RedirectDocument.class)),
                Route.put(ONE, arrange, this::change)
                        .told(Operation.one("api.operation.redirects.saveRedirect", RedirectDocument.class)
                                .sends(SentRedirect.class)
                                .ifSeen()),
                Route.delete(ONE, arrange, this::remove)
                        .told(Operation.one("api.operation.redirects.deleteRedirect", null)));
    }

    private Mono<ServerResponse> list(Call call) {
        Source after = reading.from(call, RedirectsApiResource::place);
        Redirect.State state = call.query("state").map(this::state).orElse(null);
        return hits.flush()
                .then(redirects.after(
                        call.site(), call.query("words").orElse(null), state, after, reading.limit(call) + 1))
                .map(found -> reading.stretch(
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
                .orElseThrow(() -> problems.invalid("state", texts.say("api.shape")));
    }

    /** Paths contain no space. */
    private static Optional<Source> place(String name) {
        String[] parts = name.split(" ", 2);
        return parts.length == 2 ? Optional.of(new Source(parts[1], parts[0])) : Optional.empty();
    }

    private Mono<ServerResponse> add(Call call) {
        return json.read(call, SentRedirect.class)
                .flatMap(sent -> redirects.add(call.site(), sent.typed(), call.who()))
                .flatMap(verdict -> redirects.at(call.site(), source(verdict)))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(made ->
                        answers.created(redirected.address(call.site(), made), redirected.whole(call.site(), made)));
    }

    private Source source(RedirectDecision verdict) {
        return switch (verdict) {
            case RedirectDecision.Made made -> made.source();
            case RedirectDecision.Changed changed -> changed.source();
            case RedirectDecision.Same same -> same.source();
            case RedirectDecision.Refused(var problem) -> throw redirected.refusal(problem);
        };
    }

    private Mono<Redirect> named(Call call) {
        return call.id("redirect")
                .flatMap(id -> redirects.one(call.site(), id))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call).flatMap(redirect -> answers.answer(call, redirected.whole(call.site(), redirect)));
    }

    private Mono<ServerResponse> change(Call call) {
        return named(call)
                .doOnNext(redirect -> seen.require(call, redirected.whole(call.site(), redirect)))
                .zipWhen(_ -> json.read(call, SentRedirect.class))
                .flatMap(both ->
                        redirects.change(call.site(), both.getT1(), both.getT2().typed(), call.who()))
                .switchIfEmpty(Mono.error(problems::overtaken))
                .doOnNext(this::source)
                .flatMap(_ -> named(call))
                .flatMap(now -> answers.done(redirected.whole(call.site(), now)));
    }

    private Mono<ServerResponse> remove(Call call) {
        return named(call)
                .flatMap(redirect -> redirects
                        .remove(call.site(), redirect, call.who())
                        .then(Mono.defer(() -> ServerResponse.noContent().build())));
    }
}
