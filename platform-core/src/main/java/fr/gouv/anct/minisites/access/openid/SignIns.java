package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.identity.IdentityLinking;
import fr.gouv.anct.minisites.access.identity.SignInOutcome;
import fr.gouv.anct.minisites.access.openid.CodeExchange.Result;
import fr.gouv.anct.minisites.access.openid.SignInAttempt.Purpose;
import fr.gouv.anct.minisites.access.openid.SignInAttempts.Lookup;
import java.net.URI;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs users in with a provider: starts the redirect and completes the return. */
@Component
public class SignIns {

    /** Path of the redirect URI, on the back office's host. */
    public static final String RETURN = "/connexion/retour";

    private static final int LONGEST_NEXT = 2000;

    private final Providers providers;
    private final SignInAttempts attempts;
    private final CodeExchange codeExchange;
    private final IdentityLinking identityLinking;

    SignIns(Providers providers, SignInAttempts attempts, CodeExchange codeExchange, IdentityLinking identityLinking) {
        this.providers = providers;
        this.attempts = attempts;
        this.codeExchange = codeExchange;
        this.identityLinking = identityLinking;
    }

    /**
     * Starts a sign-in at a provider.
     *
     * @param browser secret of the browser, to be presented on return
     * @param next path of the back office to go to afterwards
     * @return empty if no provider has this name
     */
    public Mono<AuthorizationRedirect> start(String name, String browser, String next) {
        return providers
                .one(name)
                .flatMap(provider -> gone(provider, SignInAttempt.signIn(provider, browser, boundedNext(next))))
                .onErrorResume(
                        SignInException.class, thrown -> Mono.just(new AuthorizationRedirect.Failed(thrown.failure())));
    }

    /** Limits the length of a stored path. */
    private static String boundedNext(String next) {
        return next.length() <= LONGEST_NEXT ? next : "/";
    }

    private Mono<AuthorizationRedirect> gone(Provider provider, SignInAttempt attempt) {
        URI there = URI.create(AuthorizationRequests.request(provider, attempt).getAuthorizationRequestUri());
        return attempts.add(attempt).thenReturn(new AuthorizationRedirect.Redirect(there));
    }

    /** Completes a sign-in on return from the provider, once per state. */
    public Mono<SignInResult> complete(AuthorizationResponse response, String browser) {
        return response.state() == null
                ? Mono.just(failed(new SignInFailure.UnknownState(), "/"))
                : attempts.consume(Purpose.SIGN_IN, response.state(), browser).flatMap(taken -> switch (taken) {
                    case Lookup.Unknown _ -> Mono.just(failed(new SignInFailure.UnknownState(), "/"));
                    case Lookup.Expired(String next) -> Mono.just(failed(new SignInFailure.ExpiredState(), next));
                    case Lookup.OfAnotherBrowser(String next) ->
                        Mono.just(failed(new SignInFailure.OtherBrowser(), next));
                    case Lookup.Fresh(SignInAttempt attempt) -> identified(response, attempt);
                });
    }

    private Mono<SignInResult> identified(AuthorizationResponse response, SignInAttempt attempt) {
        return known(response, attempt)
                .flatMap(known -> received(known, attempt))
                .onErrorResume(SignInException.class, thrown -> Mono.just(failed(thrown.failure(), attempt.next())));
    }

    private Mono<Result> known(AuthorizationResponse response, SignInAttempt attempt) {
        return providers
                .one(attempt.provider())
                .switchIfEmpty(Mono.error(() -> new SignInException(new SignInFailure.UnknownState())))
                .flatMap(provider -> codeExchange.exchange(provider, attempt, code(provider, response)))
                .onErrorMap(thrown -> ProviderErrorTranslator.of(attempt.provider(), thrown));
    }

    private static String code(Provider provider, AuthorizationResponse response) {
        if (response.issuer() != null
                && !response.issuer().equals(provider.settings().issuer())) {
            throw new SignInException(new SignInFailure.WrongIssuer());
        }
        if (response.error() != null) {
            throw new SignInException(ProviderErrorTranslator.ofErrorCode(response.error()));
        }
        if (response.code() == null) {
            throw new SignInException(new SignInFailure.Faulty());
        }
        return response.code();
    }

    private Mono<SignInResult> received(Result known, SignInAttempt attempt) {
        return identityLinking.link(known.arrival(), attempt.next()).map(reception -> switch (reception) {
            case SignInOutcome.Refused(var reason) -> new SignInResult.Refused(reason);
            case SignInOutcome.Admitted(var account, boolean emailKept) ->
                new SignInResult.SignedIn(account, emailKept, attempt.provider(), known.idToken(), attempt.next());
        });
    }

    private static SignInResult failed(SignInFailure failure, String next) {
        return new SignInResult.Failed(failure, next);
    }
}
