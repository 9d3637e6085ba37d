package fr.gouv.anct.minisites.admin.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tests the public pages on the back office's host. */
class WelcomeRoutesTest {

    private final WelcomeTestServer host = new WelcomeTestServer();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demande"})
    void everyPageAnswersInOurDressAndIsNeverStoredNorIndexed(String path) {
        host.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("X-Robots-Tag", "noindex");

        PageModel.ContentPage page = host.renderer.last(PageModel.ContentPage.class);
        assertThat(page.shell().documentTitle()).hasSizeLessThanOrEqualTo(60).contains("Gestion des mini-sites");
        assertThat(page.shell().indexable()).isFalse();
        assertThat(page.shell().canonical()).isNull();
        assertThat(page.shell().brand().brandBlock()).containsExactly("République", "Française");
        assertThat(page.shell().navigation()).extracting("label").containsExactly("Accueil", "Demander un espace");
        assertThat(page.shell().navigation())
                .filteredOn("current", true)
                .extracting("link.href")
                .containsExactly(path);
        assertThat(page.shell().footer().legalNoticeHref()).isEqualTo("https://portail.gouv.fr/mentions-legales");
        assertThat(page.shell().footer().accessibilityHref()).isEqualTo("https://portail.gouv.fr/accessibilite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demande"})
    void linksWithinTheHostAreResolvedAndStayInTheWindow(String path) {
        host.client.get().uri(path).exchange().expectStatus().isOk();

        PageModel.ContentPage page = host.renderer.last(PageModel.ContentPage.class);
        assertThat(page.references().pages().keySet())
                .containsAll(BlockReferences.of(page.blocks()).pages());
        assertThat(page.references().pages().values())
                .allSatisfy(link -> assertThat(link.external()).isFalse())
                .extracting(PageLink::href)
                .contains("/demande", "/connexion", "/api/v1");
    }

    @Test
    void theRequestPageSaysWhatToPrepareAndTheFourSteps() {
        host.client.get().uri("/demande").exchange().expectStatus().isOk();

        PageModel.ContentPage page = host.renderer.last(PageModel.ContentPage.class);
        assertThat(page.title()).isEqualTo("Demander un espace");
        assertThat(page.shell().breadcrumb())
                .extracting(PageLink::label)
                .containsExactly("Accueil", "Demander un espace");
        assertThat(words(page))
                .contains("preuves", "publics", "site qu’il ferme", "plan de redirection", "adresse souhaitée")
                .contains("Deux responsables", "date de fin", "rubrique du portail est une réponse normale")
                .containsSubsequence("La demande.", "La décision.", "La préparation.", "La mise en ligne.");
    }

    @Test
    void theHomePageLeadsToTheSignIn() {
        host.client.get().uri("/").exchange().expectStatus().isOk();

        assertThat(words(host.renderer.last(PageModel.ContentPage.class)))
                .contains("Se connecter", "Comment obtenir un espace", "communication centrale");
    }

    @Test
    void pagesAreRenderedOffTheEventLoop() {
        host.client.get().uri("/").exchange().expectStatus().isOk();

        assertThat(host.renderer.thread()).startsWith("screens-");
    }

    @Test
    void theStylesheetIsMadeForTheBlocksInUseAndNoOther() {
        assertThat(host.open.stream()
                        .flatMap(page -> page.blocks(false).stream())
                        .map(BlockCodec::typeOf))
                .containsOnlyElementsOf(BackOfficeShell.BLOCK_TYPES)
                .containsAll(BackOfficeShell.BLOCK_TYPES);
    }

    @Test
    void theApiHasAnIndex() {
        host.client
                .get()
                .uri("/api/v1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Mini-sites")
                .jsonPath("$.version")
                .isEqualTo("v1")
                .jsonPath("$.links[?(@.rel == 'self')].href")
                .isEqualTo("https://gestion.gouv.fr/api/v1")
                .jsonPath("$.links[?(@.rel == 'related' && @.templated == false)].href")
                .isEqualTo("https://portail.gouv.fr/")
                .jsonPath("$.links[?(@.rel == 'me')].href")
                .isEqualTo("https://gestion.gouv.fr/api/v1/me")
                .jsonPath("$.links[?(@.rel == 'collection')].href")
                .isEqualTo("https://gestion.gouv.fr/api/v1/sites");
    }

    @Test
    void theManifestThatEveryPageNamesIsThere() {
        host.client
                .get()
                .uri("/manifest.webmanifest")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/manifest+json")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Gestion des mini-sites");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demande", "/api/v1"})
    void headAnswersAsGet(String path) {
        host.client.head().uri(path).exchange().expectStatus().isEqualTo(HttpStatus.OK);
    }

    private static String words(PageModel.ContentPage page) {
        return page.blocks().stream()
                .map(Object::toString)
                .map(WelcomeRoutesTest::plain)
                .collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return new RichText(text).plain();
    }
}
