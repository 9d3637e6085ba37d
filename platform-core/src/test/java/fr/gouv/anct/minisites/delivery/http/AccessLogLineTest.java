package fr.gouv.anct.minisites.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that tokens, which grant access, do not appear in the access log. */
class AccessLogLineTest {

    @ParameterizedTest
    @CsvSource({
        "/invitations/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, /invitations/[token]",
        "/relectures/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, /relectures/[token]",
        "/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/contact, /[token]/contact",
        "/invitations/%41AAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, /invitations/[token]",
        "/%69nvitations/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, /%69nvitations/[token]",
        "//invitations/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, //invitations/[token]",
        "/x/../invitations;a=b/AAAAAAAAAAAAAAAAAAAAAAbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, /x/../invitations;a=b/[token]",
        "/les-mesures-d-accompagnement-des-communes-et-de-leurs-groupements, /les-mesures-d-accompagnement-des-communes-et-de-leurs-groupements",
        "/R:abc, /R%3Aabc",
        "/sites/cites-educatives/personnes, /sites/cites-educatives/personnes",
        "/a\"b, /a%22b"
    })
    void tokensAreLeftOut(String path, String logged) {
        assertThat(AccessLogLine.printable(path)).isEqualTo(logged);
    }
}
