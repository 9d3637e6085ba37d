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
class SealsTest {

    private static final String FIRST = key("2026", 1);
    private static final String SECOND = key("2027", 2);
    private static final Content CONTENT = new Content(
            "Contact", "/contact", List.of(new Answered(ContactFieldKind.MESSAGE, "Une chose très personnelle")));

    private final UUID tenant = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    private static String key(String name, int filling) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) filling;
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static Seals seals(String... keys) {
        return new Seals(MessageKeys.of(List.of(keys)));
    }

    @Test
    void whatIsSealedIsReadableToNobodyAndOpensAgain() {
        Seals.Sealed sealed = seals(FIRST).seal(tenant, id, CONTENT);
        assertThat(sealed.key()).isEqualTo("2026");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("personnelle", "contact");
        assertThat(seals(FIRST).open(tenant, id, sealed)).contains(CONTENT);
        assertThat(seals(FIRST).seal(tenant, id, CONTENT).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void anOldKeyOpensWhatItSealedAndTheNewOneSeals() {
        Seals.Sealed old = seals(FIRST).seal(tenant, id, CONTENT);
        Seals rotated = seals(SECOND, FIRST);
        assertThat(rotated.open(tenant, id, old)).contains(CONTENT);
        assertThat(rotated.seal(tenant, id, CONTENT).key()).isEqualTo("2027");
        assertThat(seals(SECOND).open(tenant, id, old)).isEmpty();
        assertThat(seals(key("2026", 3)).open(tenant, id, old)).isEmpty();
    }

    @Test
    void aRowThatWasMovedOrChangedDoesNotOpen() {
        Seals.Sealed sealed = seals(FIRST).seal(tenant, id, CONTENT);
        assertThat(seals(FIRST).open(UUID.randomUUID(), id, sealed)).isEmpty();
        assertThat(seals(FIRST).open(tenant, UUID.randomUUID(), sealed)).isEmpty();
        sealed.bytes()[20] ^= 1;
        assertThat(seals(FIRST).open(tenant, id, sealed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seule", "nom:", "nom:pas du base64", "nom:AAAA", "un nom:AAAA"})
    void aKeyThatIsNoneIsToldWithoutItsContent(String written) {
        assertThatThrownBy(() -> MessageKeys.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minisites.contact.keys")
                .hasMessageNotContaining("AAAA");
        assertThat(MessageKeys.of(List.of()).present()).isFalse();
    }

    @Test
    void aTokenIsOfOneTenantOnePageOneFormAndOneHour() {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        MessageTokens.Form form = new MessageTokens.Form(tenant, "/contact", 1);
        String token = tokens(now, FIRST).issue(form);
        assertThat(tokens(now.plusSeconds(3_500), FIRST).read(token, form)).isPresent();
        assertThat(tokens(now.plusSeconds(3_601), FIRST).read(token, form)).isEmpty();
        assertThat(tokens(now, SECOND, FIRST).read(token, form)).isPresent();
        assertThat(tokens(now, SECOND).read(token, form)).isEmpty();
        for (MessageTokens.Form other : List.of(
                new MessageTokens.Form(UUID.randomUUID(), "/contact", 1),
                new MessageTokens.Form(tenant, "/contact", 2),
                new MessageTokens.Form(tenant, "/autre", 1))) {
            assertThat(tokens(now, FIRST).read(token, other)).isEmpty();
        }
        for (String forged : List.of("", "x", token + "A", token.substring(2), "A".repeat(token.length()), "%27")) {
            assertThat(tokens(now, FIRST).read(forged, form)).as(forged).isEmpty();
        }
    }

    private static MessageTokens tokens(Instant now, String... keys) {
        return new MessageTokens(MessageKeys.of(List.of(keys)), Clock.fixed(now, ZoneOffset.UTC));
    }
}
