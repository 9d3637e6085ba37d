package fr.gouv.anct.minisites.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a1b", "france-services", "abcdefghijklmnopqrstuvwxyz0123456789abcd"})
    void accepts(String value) {
        assertThat(new Slug(value)).hasToString(value);
        assertThat(new Slug(value).reserved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-ab",
                "ab-",
                "a--b",
                "xn--abc",
                "Abc",
                "été",
                "аbc",
                "a b c",
                "a.b",
                "a/b",
                "<b>",
                "abc\n",
                "abcdefghijklmnopqrstuvwxyz0123456789abcde"
            })
    void refuses(String value) {
        assertThatThrownBy(() -> new Slug(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "www",
                "api",
                "gestion",
                "apercu",
                "assets",
                "accessibilite",
                "plan-du-site",
                "ressources",
                "services",
                "appels-a-projets",
                "integration"
            })
    void knowsTheReservedWords(String value) {
        assertThat(new Slug(value).reserved()).isTrue();
    }

    @Test
    void aReservedWordWithinAnotherIsFree() {
        assertThat(new Slug("admin-local").reserved()).isFalse();
    }
}
