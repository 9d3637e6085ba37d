package fr.gouv.anct.minisites.delivery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class PreviewTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Preview SITE =
            new Preview(UUID.randomUUID(), new PreviewGrant.OfAccount(UUID.randomUUID()), new Preview.Published());

    private static PreviewTokens at(Instant now, String secret) {
        MinisitesProperties properties = new MinisitesProperties(
                "localhost",
                "localhost",
                "gestion.localhost",
                "apercu.localhost",
                "https",
                443,
                List.of(),
                secret,
                new MinisitesProperties.Cache(DataSize.ofMegabytes(1)));
        return new PreviewTokens(properties, Clock.fixed(now, ZoneOffset.UTC));
    }

    static Stream<Preview> previews() {
        UUID page = UUID.randomUUID();
        return Stream.of(
                SITE,
                new Preview(
                        UUID.randomUUID(),
                        new PreviewGrant.OfLink(UUID.randomUUID()),
                        new Preview.Draft(page, ColourScheme.DARK)),
                new Preview(
                        UUID.randomUUID(),
                        new PreviewGrant.OfAccount(UUID.randomUUID()),
                        new Preview.WorkingCopy(page, ColourScheme.SYSTEM)));
    }

    @ParameterizedTest
    @MethodSource("previews")
    void namesItsPreviewUntilItExpires(Preview preview) {
        String token = at(NOW, "secret").issue(preview, Duration.ofMinutes(1));
        assertThat(token).matches("[A-Za-z0-9_-]{70,}");
        assertThat(at(NOW, "secret").read(token)).contains(preview);
        assertThat(at(NOW.plusSeconds(59), "secret").read(token)).contains(preview);
        assertThat(at(NOW.plusSeconds(60), "secret").read(token)).isEmpty();
    }

    @Test
    void carriesWhatIsTried() {
        byte[] part = {1, 0, -1};
        Preview tried = new Preview(SITE.tenantId(), SITE.grant(), new Preview.PreviewedSetting(part));
        Preview read = at(NOW, "secret")
                .read(at(NOW, "secret").issue(tried, Duration.ofMinutes(1)))
                .orElseThrow();
        assertThat(read.tried()).isEqualTo(part);
        assertThat(read.page()).isNull();
    }

    @Test
    void isWorthNothingUnderAnotherSecret() {
        String token = at(NOW, "secret").issue(SITE, Duration.ofMinutes(1));
        assertThat(at(NOW, "another").read(token)).isEmpty();
    }

    @Test
    void noBitOfItCanBeChanged() {
        PreviewTokens tokens = at(NOW, "secret");
        byte[] token = Base64.getUrlDecoder().decode(tokens.issue(SITE, Duration.ofMinutes(1)));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void noneOfItCanBeLeftOut() {
        PreviewTokens tokens = at(NOW, "secret");
        String token = tokens.issue(SITE, Duration.ofMinutes(1));
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.read(token.substring(0, length))).isEmpty();
        }
        assertThat(tokens.read(token + "A")).isEmpty();
        assertThat(tokens.read("é".repeat(54))).isEmpty();
    }
}
