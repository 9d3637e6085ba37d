package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

/** Checks that invisible characters in pasted text are tolerated. */
class StorableTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Bonjour\u000ble monde,Bonjour le monde",
                "Bonjour\u2028le monde,Bonjour le monde",
                "Bonjour\u0085le\fmonde,Bonjour le monde",
                "\u0000Bon\u0007jour\u009f,Bonjour",
                "a\uffffb\ufdd0,ab",
                "Une\tdeux,Une\tdeux",
                "\u202eNi\u200bce\ufeff,Nice",
                "\u200b\u2060,''",
                "\uf0b7\tun \uf0a7 deux \uf0d8\uf0fc\uf076,•\tun • deux •••",
                "d’Andréa\u00a0!,d’Andréa\u00a0!"
            })
    void whatControlsIsLeftOutAndBreaksAreSpaces(String sent, String kept) {
        assertThat(StorableText.storable(sent)).isEqualTo(kept);
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("nom", sent + "\r\n");
        form.add("nom", null);
        assertThat(StorableText.storable(form).get("nom")).containsExactly(kept + "\r\n", "");
    }

    /** With patterns it took a second on an event loop, for any visitor who sent a form of the largest size. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "’", "\u202e"})
    void aTextOfTheLargestSizeIsCleanedInAnInstant(String one) {
        String longest = one.repeat(1_900_000);
        assertThat(LinearTimeAssertion.beyond(Duration.ofMillis(500), longest, StorableText::storable))
                .isEmpty();
    }
}
