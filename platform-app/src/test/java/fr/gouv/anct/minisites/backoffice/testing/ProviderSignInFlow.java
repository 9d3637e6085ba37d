package fr.gouv.anct.minisites.backoffice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import java.net.URI;

/** Follows a sign-in to an identity provider and back, redirect by redirect. */
public final class ProviderSignInFlow {

    private ProviderSignInFlow() {}

    /** Runs the whole flow; returns the last response of the application, or the first one if it starts no flow. */
    public static TestResponse with(BackOfficeUser browser, String provider, String next) {
        TestResponse left = leave(browser, provider, next);
        return left.status() == 303 ? browser.get(there(left.header("location"))) : left;
    }

    public static TestResponse leave(BackOfficeUser browser, String provider, String next) {
        browser.forgetToken();
        return browser.post("/connexion/" + provider, "next", next);
    }

    /** Follows the redirect to the provider; returns the path that the provider redirects back to. */
    public static String there(String address) {
        URI back = FakeIdentityProvider.follow(URI.create(address));
        assertThat("http://" + back.getRawAuthority()).isEqualTo(BackOfficeUser.ORIGIN);
        return back.getRawPath() + "?" + back.getRawQuery();
    }
}
