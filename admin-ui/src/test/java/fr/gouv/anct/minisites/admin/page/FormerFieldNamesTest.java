package fr.gouv.anct.minisites.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.content.PageInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormerFieldNamesTest {

    private static MultiValueMap<String, String> form(String fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String field : fields.split("&")) {
            String[] parts = field.split("=");
            form.add(parts[0], parts[1]);
        }
        return form;
    }

    private static PageInput read(String fields) {
        return PageForm.read(FormerFieldNames.renamed(form(fields)))
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void aFormThatWasOpenedBeforeKeepsAllItsTexts() {
        PageInput input = read("copie=oui&formulaire=f&vu=v&base=7&titre=Titre&chapo=Chapô&titre-court=Court"
                + "&description=Description&image=media:1&etiquettes=a, b"
                + "&bloc=b1&b1-type=paragraph&b1-text=un&bloc=b0&b0-type=paragraph&b0-text=zéro&commentaire=Pourquoi");
        assertThat(input)
                .isEqualTo(new PageInput(
                        7,
                        "Titre",
                        "Court",
                        "Chapô",
                        "Description",
                        "media:1",
                        "a, b",
                        List.of(),
                        "",
                        "Pourquoi",
                        input.blocks()));
        assertThat(input.blocks().blocks())
                .extracting(block -> block.path("text").asString())
                .containsExactly("un", "zéro");
    }

    @Test
    void theFieldsAroundTheContentAreRenamedToo() {
        assertThat(FormerFieldNames.renamed(
                                form("copie=oui&formulaire=f&vu=v&ou=b2&choix-title=mine&retire={}&then=save"))
                        .toSingleValueMap())
                .isEqualTo(Map.of(
                        "workingCopy", "oui",
                        "form", "f",
                        "seen", "v",
                        "position", "b2",
                        "choice-title", "mine",
                        "removed", "{}",
                        "then", "save"));
    }

    @Test
    void presentNamesStay() {
        MultiValueMap<String, String> form = form("title=T&block=b1&b1-type=paragraph&block=b0&b0-type=paragraph");
        assertThat(FormerFieldNames.renamed(form)).isEqualTo(form);
    }

    /** The script of a page that was opened before does not rename the field of a block that the server sends now. */
    @Test
    void aBlockOfAnotherReleaseKeepsItsPosition() {
        assertThat(read("bloc=b1&b1-type=paragraph&b1-text=un&block=b0&b7-type=paragraph&b7-text=sept"
                                + "&bloc=b0&b0-type=paragraph&b0-text=zéro")
                        .blocks()
                        .blocks())
                .extracting(block -> block.path("text").asString())
                .containsExactly("un", "sept", "zéro");
    }

    @Test
    void aTickedFlagStaysTicked() {
        assertThat(read("bloc=b0&b0-type=contact-form&b0-fields=0&b0-fields-0-optional=oui")
                        .blocks()
                        .blocks())
                .extracting(block -> block.at("/fields/0/optional").asString())
                .containsExactly("on");
    }
}
