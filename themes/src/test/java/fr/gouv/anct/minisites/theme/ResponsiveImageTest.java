package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Checks that an image with renditions is sent in the width of the screen, and one without renditions as it is. */
class ResponsiveImageTest {

    private static final UUID ID = new UUID(3, 3);
    private static final PebbleTemplates TEMPLATES =
            new PebbleTemplates(AssetCatalogue.load(), Locale.FRENCH, List.of("messages.theme"));

    private static Element image(List<MediaReference.Rendition> renditions) {
        MediaReference photo = new MediaReference(
                ID,
                "/media/photo.jpg",
                "Une place",
                4000,
                3000,
                "image/jpeg",
                8_000_000,
                "Photo",
                null,
                renditions,
                61,
                8,
                false,
                null,
                List.of());
        Image block = new Image(new MediaRef(ID), null, null, Image.Width.MEDIUM);
        Map<String, Object> values = Map.of(
                "block",
                block,
                "page",
                Map.of("references", new ReferenceTargets(Map.of(), Map.of(ID, photo), Map.of())));
        String html = new String(TEMPLATES.render("block/image", values), StandardCharsets.UTF_8);
        return Jsoup.parse(html).expectFirst("img");
    }

    @Test
    void theBrowserChoosesAmongTheRenditions() {
        Element image = image(List.of(
                new MediaReference.Rendition("/m/480.webp", 480, 360),
                new MediaReference.Rendition("/m/1280.webp", 1280, 960),
                new MediaReference.Rendition("/m/1920.webp", 1920, 1440)));
        assertThat(image.attr("srcset")).isEqualTo("/m/480.webp 480w, /m/1280.webp 1280w, /m/1920.webp 1920w");
        assertThat(image.attr("sizes")).isEqualTo("(min-width: 48em) 66vw, 100vw");
        assertThat(image.attr("src")).isEqualTo("/m/1280.webp");
        assertThat(image.attr("width")).isEqualTo("4000");
        assertThat(image.attr("data-ms-across")).as("nearest to 61").isEmpty();
        assertThat(image.attr("data-ms-down")).isEqualTo("0");
        assertThat(image.attr("alt")).isEqualTo("Une place");
    }

    @Test
    void withoutRenditionsItIsSentAsItIs() {
        Element image = image(List.of());
        assertThat(image.hasAttr("srcset") || image.hasAttr("sizes")).isFalse();
        assertThat(image.attr("src")).isEqualTo("/media/photo.jpg");
    }
}
