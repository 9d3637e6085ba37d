package fr.gouv.anct.minisites.provisioning.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.navigation.MegaMenu;
import fr.gouv.anct.minisites.navigation.Menu;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.site.Accent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintReaderTest {

    private final BlueprintReader reader = new BlueprintReader();
    private final Blueprint example = reader.read("classpath:samples/exemple/");

    @Test
    void readsEveryBlueprintUnderALocation() {
        assertThat(reader.readAll("classpath*:samples/"))
                .extracting(Blueprint::slug)
                .containsExactly("exemple", "minimal");
    }

    @Test
    void readsInsideAJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("demo.jar");
        pack(Path.of("src/test/resources"), jar);

        List<Blueprint> read = reader.readAll("jar:" + jar.toUri() + "!/samples/");

        assertThat(read).extracting(Blueprint::slug).containsExactly("exemple", "minimal");
        assertThat(read.getFirst().media().getFirst().content().getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    private static void pack(Path from, Path jar) throws Exception {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> !f.equals(from)).toList()) {
                out.putNextEntry(new JarEntry(from.relativize(file) + (Files.isDirectory(file) ? "/" : "")));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
    }

    @Test
    void bindsTheSite() {
        assertThat(example.tenantId()).isEqualTo(DeterministicIds.tenant("exemple"));
        assertThat(example.addresses())
                .contains(new BlueprintAddress("exemple.localhost", "", true))
                .hasSize(2);
        assertThat(example.appearance().accent()).isEqualTo(Accent.GREEN_BOURGEON);
        assertThat(example.identity().operatorLogo())
                .isEqualTo(new MediaRef(DeterministicIds.media("exemple", "logo.svg")));
        assertThat(example.legal().processors()).isEmpty();
        assertThat(example.accessibility().established()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(example.notice()).isNotNull().satisfies(notice -> {
            assertThat(notice.link())
                    .isEqualTo(new Link.ToPage(DeterministicIds.page("exemple", "/presentation"), "ancre"));
            assertThat(notice.until()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        });
        assertThat(example.menus().main())
                .extracting(Object::getClass)
                .isEqualTo(List.of(MenuLink.class, Menu.class, MegaMenu.class));
    }

    @Test
    void ordersPagesParentsFirstAndLinksThemToTheirParents() {
        assertThat(example.pages())
                .extracting(BlueprintPage::path)
                .containsExactly(
                        "/", "/presentation", "/actualites", "/actualites/premier-article", "/presentation/histoire");
        assertThat(example.pages())
                .extracting(BlueprintPage::parentId)
                .containsExactly(
                        null,
                        DeterministicIds.page("exemple", "/"),
                        DeterministicIds.page("exemple", "/"),
                        DeterministicIds.page("exemple", "/actualites"),
                        DeterministicIds.page("exemple", "/presentation"));
    }

    @Test
    void replacesReferencesInBlocksAndInRichTexts() {
        BlueprintPage home = example.pages().getFirst();

        assertThat(((Hero) home.body().getFirst()).image())
                .isEqualTo(new MediaRef(DeterministicIds.media("exemple", "logo.svg")));
        Paragraph text = (Paragraph) home.body().get(1);
        assertThat(text.text().links())
                .containsExactly(
                        new Link.ToPage(DeterministicIds.page("exemple", "/presentation/histoire"), "les-debuts"),
                        new Link.ToMedia(DeterministicIds.media("exemple", "guide.pdf")),
                        new Link.External("https://exemple.invalid/?a=1"));
        assertThat(text.text().plain()).contains("Le texte page:/inconnue reste tel quel.");
    }

    @Test
    void takesDateAndPathOfAnArticleFromItsFile() {
        BlueprintPage article = example.pages().stream()
                .filter(page -> page.kind() == PageKind.ARTICLE)
                .findFirst()
                .orElseThrow();

        assertThat(article.date()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(article.path()).isEqualTo("/actualites/premier-article");
        assertThat(article.tags()).containsExactly("tests");
        assertThat(article.image()).isEqualTo(new MediaRef(DeterministicIds.media("exemple", "logo.svg")));
    }

    @Test
    void describesItsFiles() {
        assertThat(example.media())
                .extracting(BlueprintMedia::fileName, BlueprintMedia::contentType, BlueprintMedia::width)
                .containsExactly(tuple("guide.pdf", "application/pdf", 0), tuple("logo.svg", "image/svg+xml", 120));
    }

    @Test
    void isTheSameSiteWhenReadTwice() {
        Blueprint again = reader.read("classpath:samples/exemple/");

        assertThat(again.pages()).isEqualTo(example.pages());
        assertThat(again.menus()).isEqualTo(example.menus());
    }
}
