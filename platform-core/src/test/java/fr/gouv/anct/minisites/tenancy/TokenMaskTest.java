package fr.gouv.anct.minisites.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenMaskTest {

    private final String token = TenantLinkToken.generate(UUID.randomUUID()).text();

    @ParameterizedTest
    @CsvSource({"/invitations/, ''", "/invitations/, .", "/relectures/, )", "/sites/msite_, x", "//invitations/, %3E"})
    void aTokenIsMaskedWithWhatWasAddedToIt(String before, String after) {
        assertThat(TokenMask.parts(before + token + after))
                .doesNotContain(token)
                .contains("[token]");
        assertThat(TokenMask.tokens(before + token + after)).doesNotContain(token);
    }

    @Test
    void theHalvesOfABrokenTokenAreMasked() {
        String broken = "/invitations/" + token.substring(0, 30) + "." + token.substring(30);
        assertThat(TokenMask.parts(broken)).isEqualTo("/invitations/[token].[token]");
        assertThat(TokenMask.tokens(broken)).isEqualTo("/invitations/[token].[token]");
    }

    @ParameterizedTest
    @CsvSource({
        "/sites/cites-educatives/pages/0b9d7a2e-5d4a-4f4e-9d3f-3d6a0c1b2e4f",
        "/les-mesures-d-accompagnement-des-communes-et-de-leurs-groupements",
        "/api/v1/sites/action-coeur-de-ville/menus"
    })
    void namesAndIdentifiersStay(String path) {
        assertThat(TokenMask.parts(path)).isEqualTo(path);
    }
}
