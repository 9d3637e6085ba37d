package fr.gouv.anct.minisites.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks the tokens of invitations and of preview links. */
class TenantLinkTokenTest {

    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    /** Links that were sent stay valid: neither the text of a token nor its stored digest may change. */
    @Test
    void textAndDigestAreStable() {
        TenantLinkToken token = new TenantLinkToken(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), SECRET);
        assertThat(token.text()).isEqualTo("D4-tW9nLRp-hZXCGdyiVDg" + SECRET);
        assertThat(TenantLinkToken.parse(token.text())).contains(token);
        assertThat(HexFormat.of().formatHex(token.digest()))
                .isEqualTo("ea866a757e4c38babfa8127cbe9a409d3e1f93a00ff1488ff735fcf917afffd0");
    }

    @Test
    void eachTokenHasItsSecretWhichNoLogShows() {
        TenantLinkToken token = TenantLinkToken.generate(UUID.randomUUID());
        assertThat(TenantLinkToken.parse(token.text())).contains(token);
        assertThat(token.text()).hasSize(65);
        assertThat(TenantLinkToken.generate(token.tenantId()).secret()).isNotEqualTo(token.secret());
        assertThat(token.toString()).contains(token.tenantId().toString()).doesNotContain(token.secret());
    }

    @Test
    void malformedTextIsNoToken() {
        String text = TenantLinkToken.generate(UUID.randomUUID()).text();
        assertThat(List.of("", text + "a", text.substring(1), text.replace(text.charAt(3), '%'), "../" + text))
                .noneMatch(wrong -> TenantLinkToken.parse(wrong).isPresent());
    }
}
