package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Routes of an action that is confirmed first: GET asks, POST acts. Both end in a question or in a redirect: an action
 * that is no longer possible is not asked about, and one whose consequences have changed is asked about again (409).
 */
public final class Confirmation {

    private Confirmation() {}

    /** Next screen of the user: a question, or a redirect. */
    public sealed interface Step permits Question, Redirection {}

    /**
     * Redirects to another screen.
     *
     * @param flash shown there; null when nothing has changed
     */
    public record Redirection(String link, @Nullable Flash flash) implements Step {}

    /**
     * Returns the two routes.
     *
     * @param subject loads the object of the address; empty answers {@link AdmittedRequest#notFound()}
     */
    public static <T> List<Route> routes(
            Path path,
            Guard guard,
            Function<AdmittedRequest, Mono<T>> subject,
            BiFunction<AdmittedRequest, T, Mono<Step>> ask,
            BiFunction<AdmittedRequest, T, Mono<Step>> act) {
        return List.of(
                Route.get(path, guard, request -> answer(request, subject, ask, HttpStatus.OK)),
                Route.post(path, guard, request -> answer(request, subject, act, HttpStatus.CONFLICT)));
    }

    private static <T> Mono<ServerResponse> answer(
            AdmittedRequest request,
            Function<AdmittedRequest, Mono<T>> subject,
            BiFunction<AdmittedRequest, T, Mono<Step>> handler,
            HttpStatus asked) {
        return subject.apply(request)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(found -> handler.apply(request, found))
                .flatMap(step -> switch (step) {
                    case Question question -> request.report(asked, question.heading(), question);
                    case Redirection(String link, Flash flash) ->
                        flash == null ? request.seeOther(link) : request.seeOther(link, flash);
                });
    }
}
