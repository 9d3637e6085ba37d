package fr.gouv.anct.minisites.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks messages and tokens under the keys of the operator, including key rotation. */
class MessageEncryptionTest {

    private static final String FIRST = key("2026", 1);
    private static final String SECOND = key("2027", 2);
    private static final MessageContent CONTENT = new MessageContent(
            "Contact", "/contact", List.of(new FieldAnswer(ContactFieldKind.MESSAGE, "Une chose très personnelle")));

    private final UUID tenant = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    private static String key(String name, int filling) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) filling;
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageEncryption seals(String... keys) {
        return new MessageEncryption(MessageKeys.of(List.of(keys)));
    }

    @Test
    void whatIsSealedIsReadableToNobodyAndOpensAgain() {
        MessageEncryption.Ciphertext sealed = seals(FIRST).encrypt(tenant, id, CONTENT);
        assertThat(sealed.key()).isEqualTo("2026");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("personnelle", "contact");
        assertThat(seals(FIRST).decrypt(tenant, id, sealed)).contains(CONTENT);
        assertThat(seals(FIRST).encrypt(tenant, id, CONTENT).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void anOldKeyOpensWhatItSealedAndTheNewOneSeals() {
        MessageEncryption.Ciphertext old = seals(FIRST).encrypt(tenant, id, CONTENT);
        MessageEncryption rotated = seals(SECOND, FIRST);
        assertThat(rotated.decrypt(tenant, id, old)).contains(CONTENT);
        assertThat(rotated.encrypt(tenant, id, CONTENT).key()).isEqualTo("2027");
        assertThat(seals(SECOND).decrypt(tenant, id, old)).isEmpty();
        assertThat(seals(key("2026", 3)).decrypt(tenant, id, old)).isEmpty();
    }

    @Test
    void aRowThatWasMovedOrChangedDoesNotOpen() {
        MessageEncryption.Ciphertext sealed = seals(FIRST).encrypt(tenant, id, CONTENT);
        assertThat(seals(FIRST).decrypt(UUID.randomUUID(), id, sealed)).isEmpty();
        assertThat(seals(FIRST).decrypt(tenant, UUID.randomUUID(), sealed)).isEmpty();
        sealed.bytes()[20] ^= 1;
        assertThat(seals(FIRST).decrypt(tenant, id, sealed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seule", "nom:", "nom:pas du base64", "nom:AAAA", "un nom:AAAA"})
    void aKeyThatIsNoneIsToldWithoutItsContent(String written) {
        assertThatThrownBy(() -> MessageKeys.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minisites.contact.keys")
                .hasMessageNotContaining("AAAA");
        assertThat(MessageKeys.of(List.of()).isConfigured()).isFalse();
    }

    @Test
    void aTokenIsOfOneTenantOnePageOneFormAndOneHour() {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        ContactFormTokens.Form form = new ContactFormTokens.Form(tenant, "/contact", "1");
        String token = tokens(now, FIRST).issue(form);
        assertThat(tokens(now.plusSeconds(3_500), FIRST).read(token, form)).isPresent();
        assertThat(tokens(now.plusSeconds(3_601), FIRST).read(token, form)).isEmpty();
        assertThat(tokens(now, SECOND, FIRST).read(token, form)).isPresent();
        assertThat(tokens(now, SECOND).read(token, form)).isEmpty();
        for (ContactFormTokens.Form other : List.of(
                new ContactFormTokens.Form(UUID.randomUUID(), "/contact", "1"),
                new ContactFormTokens.Form(tenant, "/contact", "2"),
                new ContactFormTokens.Form(tenant, "/autre", "1"))) {
            assertThat(tokens(now, FIRST).read(token, other)).isEmpty();
        }
        for (String forged : List.of("", "x", token + "A", token.substring(2), "A".repeat(token.length()), "%27")) {
            assertThat(tokens(now, FIRST).read(forged, form)).as(forged).isEmpty();
        }
    }

    private static ContactFormTokens tokens(Instant now, String... keys) {
        return new ContactFormTokens(MessageKeys.of(List.of(keys)), Clock.fixed(now, ZoneOffset.UTC));
    }
}
