package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.CompleteBlocks;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.testing.BlockFiller;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Checks that an image keeps its aspect ratio in every block that takes one, or is cropped where the block sets
 * another.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageAspectRatioTest {

    /** Number of variants of each block: as many as there are image widths. */
    private static final int CHOICES = 3;

    /** Script that returns the stretched images, as displayed. */
    private static final String STRETCHED = """
        () => [...document.images]
          .filter((image) => image.clientHeight > 0)
          .filter((image) => !['cover', 'contain'].includes(getComputedStyle(image).objectFit))
          .filter((image) => !(Math.abs(image.clientHeight - image.clientWidth * image.naturalHeight / image.naturalWidth) <= 2))
          .map((image) => image.closest('section, figure, li, div')?.className + ': '
            + image.clientWidth + ' × ' + image.clientHeight)\
        """;

    private static final String SHOWN = "() => [...document.images].filter((image) => image.clientHeight > 0).length";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID section;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        section = site.section("commune", "Section", "Mots.");
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    @ParameterizedTest
    @CsvSource({"400, 600", "800, 600", "792, 96"})
    void isKept(int width, int height) {
        UUID media = accounts.media(site.id);
        ApplicationDatabase.change("update media set width = ?, height = ? where id = ?", width, height, media);
        try (BrowserContext context =
                // Without script no image waits for scrolling, and no panel is folded.
                Chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            byte[] picture = picture(width, height);
            context.route(
                    address -> address.contains(media.toString()),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(picture)));
            for (int choice = 1; choice <= CHOICES; choice++) {
                String path = "/images-" + width + "-" + height + "-" + choice;
                publish(path, media, choice);
                Page page = context.newPage();
                page.navigate(DemoSite.on(site.slug + ".localhost", path).toString());
                page.locator("main img").first().waitFor();
                assertThat(((Number) page.evaluate(SHOWN)).longValue()).isGreaterThanOrEqualTo(pictured());
                assertThat((List<?>) page.evaluate(STRETCHED)).as(path).isEmpty();
                page.close();
            }
        }
    }

    private void publish(String path, UUID media, int choice) {
        UUID page = site.draft(path, "Images", "Mots.");
        site.write(
                page,
                "Images",
                new BlockCodec(List.of())
                        .write(CompleteBlocks.of(page, media, media, section, OnlineSites.BACK_OFFICE, 1, choice)));
        site.publish(page);
    }

    /** Returns the number of block types that take an image; three take a file of another kind. */
    private static long pictured() {
        return BlockFiller.types().stream()
                .filter(type -> type != Audio.class && type != Download.class && type != DocumentFacts.class)
                .filter(ImageAspectRatioTest::takesPicture)
                .count();
    }

    private static boolean takesPicture(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> part(component.getGenericType()))
                .anyMatch(part -> part == MediaRef.class || part.isRecord() && part != type && takesPicture(part));
    }

    private static Class<?> part(Type type) {
        return type instanceof ParameterizedType list ? part(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static byte[] picture(int width, int height) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
