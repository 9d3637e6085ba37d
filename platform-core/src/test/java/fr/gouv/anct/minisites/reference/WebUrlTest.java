package fr.gouv.anct.minisites.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.jardins.fr | https://www.jardins.fr",
                "jardins.fr/une/page?a=b#c | https://jardins.fr/une/page?a=b#c",
                "//jardins.fr/ | https://jardins.fr/",
                "Mairie-Été.fr | https://mairie-été.fr",
                "jardins.gouv.fr:8443/ | https://jardins.gouv.fr:8443/",
                "https://www.jardins.fr/ | https://www.jardins.fr/",
                "HTTP://WWW.Jardins.fr/Page | http://www.jardins.fr/Page",
                "https://social.exemple.fr/@a | https://social.exemple.fr/@a"
            })
    void isReadWithOrWithoutItsScheme(String typed, String url) {
        assertThat(WebUrl.read(typed)).contains(url);
        assertThat(WebUrl.read("  " + typed + " ")).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jardins",
                "https://",
                "https://jardins",
                "https://user:pass@www.jardins.fr/",
                "https://www.jardins.fr@ailleurs.fr/",
                "www.jardins.fr@ailleurs.fr/",
                "quelqu.un@jardins.fr",
                "https://jardins.fr:99999999/",
                "https://jardins.fr:65536",
                "https://jardins.fr:0/",
                "jardins.fr:0",
                "https://[::1",
                "javascript:alert(1)",
                "ftp://jardins.fr",
                "mailto:a@jardins.fr",
                "https://jardins.fr/une page",
                "une phrase. Puis une autre",
                "12.5",
                "14.30",
                "page.fr\u0000",
                "/contact"
            })
    void refusesTheRest(String typed) {
        assertThat(WebUrl.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact", "mailto:a@b.fr", "page:x", "quelqu.un@jardins.fr", "une phrase", "1.2"})
    void leavesWhatIsNoHostAsItIs(String typed) {
        assertThat(WebUrl.complete(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@exemple.fr",
                "https://user:pass@exemple.fr/",
                "http://@exemple.fr",
                "HTTPS://a:b@exemple.fr/?q"
            })
    void userInfoIsSeen(String url) {
        assertThat(WebUrl.hasUserInfo(url)).isTrue();
        assertThat(Link.typed(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://exemple.fr/@a", "https://exemple.fr?a@b", "https://exemple.fr#@", "mailto:a@b.fr"})
    void anAtSignElsewhereIsNone(String url) {
        assertThat(WebUrl.hasUserInfo(url)).isFalse();
    }
}
