package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.identity.Arrivals;
import fr.gouv.anct.minisites.access.identity.Reception;
import fr.gouv.anct.minisites.access.openid.Attempt.Purpose;
import fr.gouv.anct.minisites.access.openid.Attempts.Taken;
import fr.gouv.anct.minisites.access.openid.Conversation.Known;
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
    private final Attempts attempts;
    private final Conversation conversation;
    private final Arrivals arrivals;

    SignIns(Providers providers, Attempts attempts, Conversation conversation, Arrivals arrivals) {
        this.providers = providers;
        this.attempts = attempts;
        this.conversation = conversation;
        this.arrivals = arrivals;
    }

    /**
     * Starts a sign-in at a provider.
     *
     * @param browser secret of the browser, to be presented on return
     * @param next path of the back office to go to afterwards
     * @return empty if no provider has this name
     */
    public Mono<AuthorizationRedirect> leave(String name, String browser, String next) {
        return providers
                .one(name)
                .flatMap(provider -> gone(provider, Attempt.signIn(provider, browser, kept(next))))
                .onErrorResume(
                        SignInException.class, thrown -> Mono.just(new AuthorizationRedirect.Stayed(thrown.failure())));
    }

    /** Limits the length of a stored path. */
    private static String kept(String next) {
        return next.length() <= LONGEST_NEXT ? next : "/";
    }

    private Mono<AuthorizationRedirect> gone(Provider provider, Attempt attempt) {
        URI there = URI.create(Authorizations.request(provider, attempt).getAuthorizationRequestUri());
        return attempts.add(attempt).thenReturn(new AuthorizationRedirect.Gone(there));
    }

    /** Completes a sign-in on return from the provider, once per state. */
    public Mono<Arrived> arrive(Answer answer, String browser) {
        return answer.state() == null
                ? Mono.just(failed(new SignInFailure.UnknownState(), "/"))
                : attempts.take(Purpose.SIGN_IN, answer.state(), browser).flatMap(taken -> switch (taken) {
                    case Taken.Unknown _ -> Mono.just(failed(new SignInFailure.UnknownState(), "/"));
                    case Taken.Expired(String next) -> Mono.just(failed(new SignInFailure.ExpiredState(), next));
                    case Taken.OfAnotherBrowser(String next) ->
                        Mono.just(failed(new SignInFailure.OtherBrowser(), next));
                    case Taken.Fresh(Attempt attempt) -> identified(answer, attempt);
                });
    }

    private Mono<Arrived> identified(Answer answer, Attempt attempt) {
        return known(answer, attempt)
                .flatMap(known -> received(known, attempt))
                .onErrorResume(SignInException.class, thrown -> Mono.just(failed(thrown.failure(), attempt.next())));
    }

    private Mono<Known> known(Answer answer, Attempt attempt) {
        return providers
                .one(attempt.provider())
                .switchIfEmpty(Mono.error(() -> new SignInException(new SignInFailure.UnknownState())))
                .flatMap(provider -> conversation.about(provider, attempt, code(provider, answer)))
                .onErrorMap(thrown -> ProviderFailures.of(attempt.provider(), thrown));
    }

    private static String code(Provider provider, Answer answer) {
        if (answer.issuer() != null
                && !answer.issuer().equals(provider.settings().issuer())) {
            throw new SignInException(new SignInFailure.WrongIssuer());
        }
        if (answer.error() != null) {
            throw new SignInException(ProviderFailures.said(answer.error()));
        }
        if (answer.code() == null) {
            throw new SignInException(new SignInFailure.Faulty());
        }
        return answer.code();
    }

    private Mono<Arrived> received(Known known, Attempt attempt) {
        return arrivals.receive(known.arrival(), attempt.next()).map(reception -> switch (reception) {
            case Reception.TurnedAway(var reason) -> new Arrived.Refused(reason);
            case Reception.Welcomed(var account, boolean emailKept) ->
                new Arrived.SignedIn(account, emailKept, attempt.provider(), known.idToken(), attempt.next());
        });
    }

    private static Arrived failed(SignInFailure failure, String next) {
        return new Arrived.Failed(failure, next);
    }
}
