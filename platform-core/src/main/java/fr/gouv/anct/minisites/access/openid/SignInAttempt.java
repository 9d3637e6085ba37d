package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.validation.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or sign-out that a browser has started at a provider and not completed, with its state, nonce, code
 * verifier and destination path.
 *
 * @param state sent to the provider and returned by it; never stored
 * @param browser secret of the browser that started it; never stored
 * @param nonce returned inside the ID token
 * @param codeVerifier proves that the code is redeemed by its requester; null without PKCE
 * @param next path to go to afterwards
 */
record SignInAttempt(
        Purpose purpose,
        String provider,
        String state,
        String browser,
        @Nullable String nonce,
        @Nullable String codeVerifier,
        String next) {

    enum Purpose implements Coded {
        SIGN_IN,
        SIGN_OUT
    }

    static SignInAttempt signIn(Provider provider, String browser, String next) {
        return new SignInAttempt(
                Purpose.SIGN_IN,
                provider.name(),
                Secrets.next(),
                browser,
                Secrets.next(),
                provider.settings().pkce() ? Secrets.next() : null,
                next);
    }

    static SignInAttempt signOut(Provider provider, String browser) {
        return new SignInAttempt(Purpose.SIGN_OUT, provider.name(), Secrets.next(), browser, null, null, "/");
    }
}
