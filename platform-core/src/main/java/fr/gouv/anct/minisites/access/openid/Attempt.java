package fr.gouv.anct.minisites.access.openid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way to a provider and not yet back.
 *
 * @param state goes there and comes back; never stored
 * @param browser the secret of the browser that left; never stored
 * @param nonce comes back inside the ID token
 * @param codeVerifier proves that who brings the code asked for it; none without PKCE
 * @param next where to go afterwards
 */
record Attempt(
        Purpose purpose,
        String provider,
        String state,
        String browser,
        @Nullable String nonce,
        @Nullable String codeVerifier,
        String next) {

    enum Purpose {
        SIGN_IN,
        SIGN_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Attempt signIn(Provider provider, String browser, String next) {
        return new Attempt(
                Purpose.SIGN_IN,
                provider.name(),
                Secrets.next(),
                browser,
                Secrets.next(),
                provider.settings().pkce() ? Secrets.next() : null,
                next);
    }

    static Attempt signOut(Provider provider, String browser) {
        return new Attempt(Purpose.SIGN_OUT, provider.name(), Secrets.next(), browser, null, null, "/");
    }
}
