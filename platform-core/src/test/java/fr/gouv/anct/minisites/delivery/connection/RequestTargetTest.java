package fr.gouv.anct.minisites.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the encoding of request targets that browsers send unencoded. */
class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/?q=a|b, /?q=a%7Cb",
        "/?q=100%, /?q=100%25",
        "/?q=5%2, /?q=5%252",
        "/%zz, /%25zz",
        "/%C3%A9t%C3%A9, /%C3%A9t%C3%A9",
        "/%%20, /%25%20"
    })
    void isAnAddressOnceItIsEncoded(String target, String encoded) {
        assertThat(RequestTarget.encoded(target)).isEqualTo(encoded);
        assertThat(URI.create(encoded).getRawPath()).startsWith("/");
    }
}
