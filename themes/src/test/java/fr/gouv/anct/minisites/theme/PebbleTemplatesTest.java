package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks that other modules can use their own templates and messages. */
class PebbleTemplatesTest {

    private static final PebbleTemplates TEMPLATES =
            new PebbleTemplates(AssetCatalogue.load(), Locale.FRENCH, List.of("messages.sample", "messages.theme"));

    private static String render(Object value) {
        return new String(TEMPLATES.render("sample/functions", Map.of("value", value)), StandardCharsets.UTF_8);
    }

    @Test
    void takesWordsFromTheFirstBundleThatHasThem() {
        assertThat(render(Instant.EPOCH)).contains("own: Éteindre", "theme: Contact", "none: false, some: true");
    }

    @Test
    void tellsTimeByTheClockOfParis() {
        String summer = render(Instant.parse("2026-06-30T22:05:09Z"));
        assertThat(summer)
                .contains("day: 1er juillet 2026")
                .contains("moment: 1er juillet 2026 à 0\u00a0h\u00a005")
                .contains("iso: 2026-07-01T00:05:09+02:00");
        assertThat(render(Instant.parse("2026-11-25T13:05:00Z")))
                .contains("moment: 25 novembre 2026 à 14\u00a0h\u00a005");
    }

    @Test
    void linksToFilesAndToTheComponentsAsked() {
        String html = render(Instant.EPOCH);

        assertThat(html)
                .containsPattern("/assets/embed-[0-9a-f]{16}\\.js")
                .containsPattern("/assets/favicon/favicon-[0-9a-f]{16}\\.svg")
                .containsPattern("/assets/site-[0-9a-f]+-[0-9a-f]{16}\\.css")
                .containsPattern("/assets/site-[0-9a-f]+-[0-9a-f]{16}\\.js");
    }

    @Test
    void readsCollectionsAndNothingBeyond() {
        String html = new String(
                TEMPLATES.render(
                        "sample/collections",
                        Map.of("list", List.of("a", "b"), "map", Map.of("k", "v"), "maybe", Optional.of("m"))),
                StandardCharsets.UTF_8);

        assertThat(html).contains("2 a true v m");
        assertThatThrownBy(() -> TEMPLATES.render("sample/forbidden", Map.of("list", List.of("a"))))
                .hasMessageContaining("getClass");
        assertThatThrownBy(
                        () -> new TemplateMessages(Locale.FRENCH, List.of(TemplateMessages.BUNDLE)).text("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
    }
}
