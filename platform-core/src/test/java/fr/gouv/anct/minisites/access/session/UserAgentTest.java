package fr.gouv.anct.minisites.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the description of a browser suffices to recognise a session, and reveals no more. */
class UserAgentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox, Windows
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge, Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1 | Safari, macOS
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 CriOS/142.0 Safari/604.1 | Chrome, iOS
                    Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile | Samsung Internet, Android
                    Mozilla/5.0 (X11; CrOS x86_64 16181) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 | Chrome, ChromeOS
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 OPR/124.0 | Opera, Linux
                    curl/8.5.0 | ''
                    <script>alert(1)</script> Firefox/ | Firefox
                    '' | ''
                    """)
    void saysFamilyAndSystemAlone(String userAgent, String expected) {
        assertThat(UserAgent.of(userAgent)).isEqualTo(expected);
    }
}
