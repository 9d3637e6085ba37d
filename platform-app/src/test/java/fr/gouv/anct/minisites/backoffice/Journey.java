package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.Answer;
import fr.gouv.anct.minisites.signin.FakeProvider;
import java.net.URI;

/** The way to a provider and back, redirect by redirect. */
final class Journey {

    private Journey() {}

    /** All of it; what our side answers in the end, or at the start when it goes no further. */
    static Answer with(BackOffice browser, String provider, String next) {
        Answer left = leave(browser, provider, next);
        return left.status() == 303 ? browser.get(there(left.header("location"))) : left;
    }

    static Answer leave(BackOffice browser, String provider, String next) {
        browser.forgetToken();
        return browser.post("/connexion/" + provider, "suite", next);
    }

    /** At the provider: the path with which it sends back. */
    static String there(String address) {
        URI back = FakeProvider.follow(URI.create(address));
        assertThat("http://" + back.getRawAuthority()).isEqualTo(BackOffice.ORIGIN);
        return back.getRawPath() + "?" + back.getRawQuery();
    }
}
