package fr.gouv.anct.minisites.admin.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** What the back office's host answers when it has no page, or when something breaks. */
class BackOfficeErrorsTest {

    private final BackOffice host = new BackOffice();

    @ParameterizedTest
    @ValueSource(strings = {"/inconnue", "/demande/autre", "/apiculture"})
    void anUnknownPathIsARealNotFoundInOurDress(String path) {
        host.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");

        PageModel.NotFound page = host.renderer.last(PageModel.NotFound.class);
        assertThat(page.title()).isEqualTo("Page non trouvée");
        assertThat(page.shell().homeHref()).isEqualTo("/");
        assertThat(page.shell().breadcrumb())
                .extracting(PageLink::label)
                .containsExactly("Accueil", "Page non trouvée");
    }

    @Test
    void aFaultIsAPageInOurDressThatTellsNoCause() {
        String html = host.client
                .get()
                .uri("/panne")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(html).contains("Fault").doesNotContain("secret", "Exception");
        assertThat(host.renderer.last(PageModel.Fault.class).title()).isEqualTo("Erreur inattendue");
    }

    @Test
    void evenABrokenRendererTellsNoCause() {
        host.renderer.breakDown();

        String text = host.client
                .get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(text).contains("réessayez").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "/api, 404, Page non trouvée",
        "/api/v1/rien, 404, Page non trouvée",
        "/api/v1/panne, 500, Erreur inattendue"
    })
    void theApiAnswersProblemDetails(String path, int status, String title) {
        String json = host.client
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(json)
                .contains("\"status\":" + status, "\"title\":\"" + title + "\"")
                .doesNotContain("secret", "trace");
    }
}
