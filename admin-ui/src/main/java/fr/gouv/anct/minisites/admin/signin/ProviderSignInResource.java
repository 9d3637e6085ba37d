package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.AuthorizationRedirect;
import fr.gouv.anct.minisites.access.openid.AuthorizationResponse;
import fr.gouv.anct.minisites.access.openid.SignInResult;
import fr.gouv.anct.minisites.access.openid.SignIns;
import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Signs in with an identity provider: the redirect there, and the callback. The session is created at the end only. */
@Component
class ProviderSignInResource implements BackOfficeResource {

    private static final String NAME = "provider";

    private final SignIns signIns;
    private final BrowserBinding browserBinding;
    private final SignInSessions sessions;
    private final SignInRedirects signInRedirects;
    private final SignInFailurePages unfinished;
    private final SignInRateLimit rateLimit;
    private final Messages messages;

    ProviderSignInResource(
            SignIns signIns,
            BrowserBinding browserBinding,
            SignInSessions sessions,
            SignInRedirects signInRedirects,
            SignInFailurePages unfinished,
            SignInRateLimit rateLimit,
            Messages messages) {
        this.signIns = signIns;
        this.browserBinding = browserBinding;
        this.sessions = sessions;
        this.signInRedirects = signInRedirects;
        this.unfinished = unfinished;
        this.rateLimit = rateLimit;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                // POST with a CSRF token: another site cannot start it.
                Route.post(SignInRedirects.SIGN_IN + "/{" + NAME + "}", new Guard.Open(), this::leave),
                Route.get(SignIns.RETURN, new Guard.Open(), this::arrive));
    }

    private Mono<ServerResponse> leave(AdmittedRequest request) {
        if (!rateLimit.admits(request.request())) {
            return unfinished.tooManyRequests(request);
        }
        String next = SignInRedirects.safeRedirect(request.field(SignInRedirects.NEXT_FIELD));
        String mark = browserBinding.getOrCreate(request.request().exchange());
        return signIns.start(request.request().pathVariable(NAME), mark, next)
                .flatMap(departure -> left(request, departure, mark, next))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> left(
            AdmittedRequest request, AuthorizationRedirect departure, String mark, String next) {
        return switch (departure) {
            case AuthorizationRedirect.Redirect(var there) -> {
                browserBinding.set(request.request().exchange(), mark);
                yield ServerResponse.seeOther(there).build();
            }
            case AuthorizationRedirect.Failed(var failure) -> unfinished.failed(request, failure, next);
        };
    }

    private Mono<ServerResponse> arrive(AdmittedRequest request) {
        AuthorizationResponse response = new AuthorizationResponse(
                request.query("state").orElse(null),
                request.query("code").orElse(null),
                request.query("error").orElse(null),
                request.query("iss").orElse(null));
        return rateLimit.admits(request.request())
                ? signIns.complete(
                                response, browserBinding.get(request.request().exchange()))
                        .flatMap(arrived -> arrived(request, arrived))
                : unfinished.tooManyRequests(request);
    }

    private Mono<ServerResponse> arrived(AdmittedRequest request, SignInResult arrived) {
        return switch (arrived) {
            case SignInResult.SignedIn in -> signedIn(request, in);
            case SignInResult.Refused(var reason) -> unfinished.refused(request, reason);
            case SignInResult.Failed(var failure, var next) -> unfinished.failed(request, failure, next);
        };
    }

    private Mono<ServerResponse> signedIn(AdmittedRequest request, SignInResult.SignedIn in) {
        Map<String, String> facts =
                Map.of(SessionAttributeNames.PROVIDER, in.provider(), SessionAttributeNames.ID_TOKEN, in.idToken());
        return sessions.open(request.request().exchange(), in.account(), facts)
                .then(Mono.defer(() -> in.emailKept()
                        ? request.seeOther(in.next(), emailKept())
                        : signInRedirects.redirectAfterSignIn(request, in.account(), in.next())));
    }

    private Flash emailKept() {
        return new Flash(
                Flash.Kind.WARNING, messages.get("sign-in.email-kept.title"), messages.get("sign-in.email-kept.text"));
    }
}
