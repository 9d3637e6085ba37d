package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.openid.Attempt.Purpose;
import fr.gouv.anct.minisites.access.openid.Attempts.Taken;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Signing out at the provider as well, where the session was opened with one that knows how. */
@Component
public class SignOuts {

    /** Path to which providers send back, on the back office's host. */
    public static final String RETURN = "/deconnexion/retour";

    private final Providers providers;
    private final Attempts attempts;
    private final String returnUri;

    SignOuts(Providers providers, Attempts attempts, MinisitesProperties properties) {
        this.providers = providers;
        this.attempts = attempts;
        this.returnUri = properties.origin(properties.backOfficeHost()) + RETURN;
    }

    /**
     * Where to sign out.
     *
     * @param idToken the one of the sign-in, by which the provider knows the session
     * @return empty when there is no such place, or the provider does not say: our own session is closed in any case
     */
    public Mono<URI> leave(String name, String idToken, String browser) {
        return providers
                .one(name)
                .filter(provider -> provider.endSession().isPresent())
                .flatMap(provider -> gone(provider, Attempt.signOut(provider, browser), idToken))
                .onErrorResume(SignInException.class, _ -> Mono.empty());
    }

    private Mono<URI> gone(Provider provider, Attempt attempt, String idToken) {
        URI there = UriComponentsBuilder.fromUri(provider.endSession().orElseThrow())
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{return}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(idToken, returnUri, attempt.state())
                .toUri();
        return attempts.add(attempt).thenReturn(there);
    }

    /** Whether somebody who comes back is one whom we sent. */
    public Mono<Boolean> arrive(String state, String browser) {
        return attempts.take(Purpose.SIGN_OUT, state, browser).map(taken -> taken instanceof Taken.Fresh);
    }
}
