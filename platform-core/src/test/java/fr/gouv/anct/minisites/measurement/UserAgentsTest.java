package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which user agents count as browsers, and that versions do not tell visitors apart. */
class UserAgentsTest {

    private final UserAgents agents = new UserAgents();

    private int family(String agent) {
        byte[] bytes = ("xx" + agent + "yy").getBytes(StandardCharsets.ISO_8859_1);
        return agents.family(bytes, 2, bytes.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "curl/8.14.1",
                "python-requests/2.32.3",
                "Java-http-client/25",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0.1938.76"
                        + " Safari/537.36",
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36"
                        + " (compatible; Googlebot/2.1)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2;"
                        + " +https://openai.com/gptbot)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"
            })
    void aProgramIsNone(String agent) {
        assertThat(family(agent)).isEqualTo(UserAgents.PROGRAM);
        assertThat(family(agent)).as("known").isEqualTo(UserAgents.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0"
                        + " Safari/537.36 Edg/{v}.0.0.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:{v}.0) Gecko/20100101 Firefox/{v}.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/{v}.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 14; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0"
                        + " Mobile Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:{v}.0) like Gecko"
            })
    void aBrowserHasOneFamilyWhateverItsVersion(String agent) {
        assertThat(IntStream.range(100, 140).map(version -> family(agent.replace("{v}", "" + version))))
                .as(agent)
                .doesNotContain(UserAgents.PROGRAM)
                .allMatch(family -> family > 0 && family < 255)
                .containsOnly(family(agent));
    }

    @Test
    void browsersAndSystemsHaveFamiliesOfTheirOwn() {
        assertThat(IntStream.of(
                                family("Mozilla/5.0 (Windows NT 10.0; rv:1.0) Firefox/1.0"),
                                family("Mozilla/5.0 (X11; Linux x86_64; rv:1.0) Firefox/1.0"),
                                family("Mozilla/5.0 (X11; Linux x86_64) Chrome/1 Safari/1"),
                                family("Mozilla/5.0 (X11; Linux x86_64) Chrome/1 Safari/1 OPR/1"))
                        .boxed())
                .doesNotHaveDuplicates();
    }

    @Test
    void anAgentIsRecognisedByItsWholeText() {
        String browser = "Mozilla/5.0 (X11; Linux x86_64) Chrome/1 Safari/1 ";
        int family = family(browser);
        // More texts than places: each place is taken several times.
        for (int i = 0; i < 40_000; i++) {
            assertThat(family("program " + i)).isEqualTo(UserAgents.PROGRAM);
        }
        assertThat(family(browser)).isEqualTo(family);
        assertThat(family(browser + "x".repeat(2_000))).isEqualTo(family);
    }
}
