package fr.gouv.anct.minisites.provisioning.blueprint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class InvalidBlueprintTest {

    private static final String HOME = "path: /\ntitle: Accueil\ndescription: Rien.\nposition: 0\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void startFromABlueprintThatIsRead() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/samples/minimal"), folder);
        new BlueprintReader().read(folder.toUri().toString());
    }

    @Test
    void refusesAReferenceToAnUnknownPage() throws Exception {
        home("body: [{type: buttons, buttons: [{label: Lire, link: 'page:/nulle-part', style: PRIMARY}]}]");

        refused("pages/accueil.yaml", "unknown reference « page:/nulle-part »");
    }

    @Test
    void refusesAReferenceToAnUnknownFileInARichText() throws Exception {
        home("body: [{type: paragraph, text: '<p><a href=\"media:absent.pdf\">Lire</a></p>'}]");

        refused("pages/accueil.yaml", "unknown reference « media:absent.pdf »");
    }

    @Test
    void refusesAnAddressThatARichTextWouldDrop() throws Exception {
        home("body: [{type: paragraph, text: '<p><a href=\"/presentation\">Lire</a></p>'}]");

        refused("pages/accueil.yaml", "not a link « /presentation »");
    }

    @Test
    void refusesAnUnknownBlock() throws Exception {
        home("body: [{type: carousel}]");

        refused("pages/accueil.yaml", "unknown block");
    }

    @Test
    void refusesABlockWithoutAMandatoryField() throws Exception {
        home("body: [{type: quote, text: Bonjour}]");

        refused("pages/accueil.yaml", "author");
    }

    @Test
    void refusesAnUnknownField() throws Exception {
        home("theme: sombre");

        refused("pages/accueil.yaml", "theme");
    }

    @Test
    void refusesAPageWithoutParent() throws Exception {
        write("pages/seule.yaml", "path: /rubrique/seule\ntitle: Seule\ndescription: Rien.\nposition: 0\n");

        refused("pages/seule.yaml", "no page has the path « /rubrique »");
    }

    @Test
    void refusesTwoPagesAtOnePath() throws Exception {
        write("pages/double.yaml", HOME);

        refused("pages/double.yaml", "already has the path « / »");
    }

    @Test
    void refusesAnArticleWithoutDate() throws Exception {
        write("articles/article.yaml", "title: Article\ndescription: Rien.\n");

        refused("articles/article.yaml", "2026-03-12-slug.yaml");
    }

    @Test
    void refusesAFileThatNothingDescribes() throws Exception {
        write("media/image.svg", "<svg/>");

        refused("media/media.yaml", "image.svg");
    }

    @Test
    void refusesASiteWithoutCanonicalAddress() throws Exception {
        write(
                "site.yaml",
                Files.readString(folder.resolve("site.yaml")).replace("canonical: true", "canonical: false"));

        refused("site.yaml", "canonical");
    }

    @Test
    void refusesASiteWithoutContactAddress() throws Exception {
        write("site.yaml", Files.readString(folder.resolve("site.yaml")).replaceFirst("  contactEmail: .*\n", ""));

        refused("site.yaml", "contactEmail");
    }

    @Test
    void refusesAnAccentThatTheDesignSystemDoesNotHave() throws Exception {
        write("site.yaml", Files.readString(folder.resolve("site.yaml")).replace("green-bourgeon", "rouge-vif"));

        refused("site.yaml", "ROUGE_VIF");
    }

    private void home(String rest) throws Exception {
        write("pages/accueil.yaml", HOME + rest + "\n");
    }

    private void write(String file, String content) throws Exception {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private void refused(String file, String problem) {
        assertThatThrownBy(() -> new BlueprintReader().read(folder.toUri().toString()))
                .isInstanceOf(BlueprintException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(problem);
    }
}
