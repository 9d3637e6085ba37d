package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.openid.SignInAttempt.Purpose;
import fr.gouv.anct.minisites.access.openid.SignInAttempts.Lookup;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Signs users out at their provider as well, if it supports this. */
@Component
public class SignOuts {

    /** Path of the post-logout redirect URI, on the back office's host. */
    public static final String RETURN = "/deconnexion/retour";

    private final Providers providers;
    private final SignInAttempts attempts;
    private final String returnUri;

    SignOuts(Providers providers, SignInAttempts attempts, MinisitesProperties properties) {
        this.providers = providers;
        this.attempts = attempts;
        this.returnUri = properties.origin(properties.backOfficeHost()) + RETURN;
    }

    /**
     * Starts a sign-out at the provider.
     *
     * @param idToken from the sign-in, by which the provider identifies the session
     * @return URL of the sign-out; empty if the provider has none or fails: the local session is closed in any case
     */
    public Mono<URI> start(String name, String idToken, String browser) {
        return providers
                .one(name)
                .filter(provider -> provider.endSession().isPresent())
                .flatMap(provider -> gone(provider, SignInAttempt.signOut(provider, browser), idToken))
                .onErrorResume(SignInException.class, _ -> Mono.empty());
    }

    private Mono<URI> gone(Provider provider, SignInAttempt attempt, String idToken) {
        URI there = UriComponentsBuilder.fromUri(provider.endSession().orElseThrow())
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{return}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(idToken, returnUri, attempt.state())
                .toUri();
        return attempts.add(attempt).thenReturn(there);
    }

    /** Whether the returning user was sent by a sign-out from this browser. */
    public Mono<Boolean> complete(String state, String browser) {
        return attempts.consume(Purpose.SIGN_OUT, state, browser).map(taken -> taken instanceof Lookup.Fresh);
    }
}
