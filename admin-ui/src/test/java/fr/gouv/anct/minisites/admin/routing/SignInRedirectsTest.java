package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the redirect targets allowed after a sign-in. */
class SignInRedirectsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demande", "/sites/a/pages?page=2&q=a..b", "/journal?du=%2B1", "/.well-known/x"})
    void pathsOfThisHostAreFollowed(String wanted) {
        assertThat(SignInRedirects.safeRedirect(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/..//evil.example",
                "/%2e%2E//evil.example",
                "/a/..//evil.example",
                "/a/../b",
                "/./a",
                "/a/.",
                "/a//evil.example",
                "https://evil.example/",
                "/%zz"
            })
    void anythingElseLeadsHome(String wanted) {
        assertThat(SignInRedirects.safeRedirect(wanted)).isEqualTo("/");
    }
}
