package fr.gouv.anct.minisites.admin.security;

import static org.springframework.web.reactive.function.server.RequestPredicates.method;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.NotFoundException;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.audit.CurrentSession;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Assembles all routes of the back office, each behind its guard. */
@Component
class BackOfficeRouter {

    private final RouteAuthorization routeAuthorization;
    private final SignInRedirects signInRedirects;
    private final RefusalPages refusalPages;
    private final InterruptedForms forms;
    private final DeniedAccess deniedAccess;
    private final RouterFunction<ServerResponse> routes;

    BackOfficeRouter(
            RouteAuthorization routeAuthorization,
            SignInRedirects signInRedirects,
            RefusalPages refusalPages,
            InterruptedForms forms,
            DeniedAccess deniedAccess,
            List<BackOfficeResource> resources) {
        this.routeAuthorization = routeAuthorization;
        this.signInRedirects = signInRedirects;
        this.refusalPages = refusalPages;
        this.forms = forms;
        this.deniedAccess = deniedAccess;
        this.routes = assemble(resources);
    }

    RouterFunction<ServerResponse> routes() {
        return routes;
    }

    private RouterFunction<ServerResponse> assemble(List<BackOfficeResource> resources) {
        List<Route> routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .sorted(Comparator.comparing(BackOfficeRouter::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        return new OrderedRoutes(
                Stream.of(routes.stream().map(this::function), otherMethods(routes), Stream.of(unknown()))
                        .flatMap(functions -> functions)
                        .toList());
    }

    private static PathPattern pattern(Route route) {
        return PathPatternParser.defaultInstance.parse(route.pattern());
    }

    private RouterFunction<ServerResponse> function(Route route) {
        return route(methods(route.method()).and(path(route.pattern())), request -> respond(route, request));
    }

    private static RequestPredicate methods(HttpMethod method) {
        return method.equals(HttpMethod.GET) ? method(HttpMethod.GET).or(method(HttpMethod.HEAD)) : method(method);
    }

    private Mono<ServerResponse> respond(Route route, ServerRequest request) {
        return request.session().flatMap(session -> guarded(route, request).contextWrite(inside(session)));
    }

    private static Function<Context, Context> inside(WebSession session) {
        return session.isStarted()
                ? CurrentSession.with(session.getRequiredAttribute(SessionAttributeNames.PUBLIC_ID))
                : Function.identity();
    }

    private Mono<ServerResponse> guarded(Route route, ServerRequest request) {
        return routeAuthorization
                .admit(route.guard(), request)
                .flatMap(admitted -> handled(route, admitted)
                        .onErrorResume(SeeOtherException.class, found -> found.answer(admitted))
                        .onErrorResume(
                                NotFoundException.class,
                                missing -> deniedAccess.notFound(admitted.account(), request, missing)))
                .onErrorResume(SignInRequiredException.class, _ -> turnAway(request))
                .onErrorResume(BackOfficeRouter::refused, refusal -> explain(request, refusal))
                .flatMap(answer -> refusalPages.orInterruptedForm(request, answer));
    }

    private Mono<ServerResponse> turnAway(ServerRequest request) {
        return ApiRequests.isUnder(request.exchange().getRequest())
                ? Mono.error(UnauthorizedException::noToken)
                : signInRedirects.redirectToSignIn(request.exchange());
    }

    private static boolean refused(Throwable failure) {
        return failure instanceof ResponseStatusException refusal
                && (refusal.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)
                        || refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                        || refusal.getStatusCode().isSameCodeAs(HttpStatus.LOCKED));
    }

    private Mono<ServerResponse> explain(ServerRequest request, Throwable refusal) {
        if (ApiRequests.isUnder(request.exchange().getRequest())) {
            return Mono.error(refusal);
        }
        return refusalPages.answer(request, ((ResponseStatusException) refusal).getStatusCode());
    }

    private Mono<ServerResponse> handled(Route route, AdmittedRequest admitted) {
        Mono<ServerResponse> answer =
                route.handler().handle(admitted).contextWrite(context -> identity(context, admitted));
        return route.method().equals(HttpMethod.POST)
                ? answer.delayUntil(_ -> forms.delete(admitted.request().exchange(), admitted.account()))
                : answer;
    }

    private static Context identity(Context context, AdmittedRequest admitted) {
        Context withAccount = admitted.account() == null
                ? context
                : CurrentAccount.with(admitted.account().id()).apply(context);
        return admitted.tenant() == null
                ? withAccount
                : CurrentTenant.with(admitted.tenant().id()).apply(withAccount);
    }

    /**
     * Answers an unknown address: 404 in the screen layout for a signed-in account that accepts HTML. Any other case is
     * left to {@link BackOfficeErrors}, which starts no session and shows no flash message.
     */
    private RouterFunction<ServerResponse> unknown() {
        RequestPredicate pages =
                request -> !ApiRequests.isUnder(request.exchange().getRequest())
                        && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        return route(methods(HttpMethod.GET).and(pages), refusalPages::notFound);
    }

    /** Answers a known address requested with a method that it does not support: 405 with the supported methods. */
    private static Stream<RouterFunction<ServerResponse>> otherMethods(Collection<Route> routes) {
        Map<String, Set<HttpMethod>> methods = routes.stream()
                .collect(Collectors.groupingBy(
                        Route::pattern, Collectors.mapping(Route::method, Collectors.toUnmodifiableSet())));
        return methods.entrySet().stream()
                .map(entry -> route(
                        path(entry.getKey()),
                        request -> Mono.error(new MethodNotAllowedException(request.method(), entry.getValue()))));
    }
}
