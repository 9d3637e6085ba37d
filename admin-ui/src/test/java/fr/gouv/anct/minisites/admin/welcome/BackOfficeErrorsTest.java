package fr.gouv.anct.minisites.admin.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Checks the responses of the back office's host to unknown paths and internal errors. */
class BackOfficeErrorsTest {

    private final WelcomeTestServer host = new WelcomeTestServer();

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

        assertThat(html).contains("ServerError").doesNotContain("secret", "Exception");
        assertThat(host.renderer.last(PageModel.ServerError.class).title()).isEqualTo("Erreur inattendue");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /refus/403, 403, FORM_REFUSED",
        "POST, /refus/415, 415, FORM_UNREADABLE",
        "POST, /refus/413, 413, FORM_TOO_LARGE",
        "GET, /refus/429, 429, TOO_MANY",
        "GET, /refus/400, 400, MALFORMED",
        "POST, /refus/lecture, 405, METHOD_NOT_ALLOWED",
        "GET, /refus/envoi, 405, FORM_ONLY",
        "POST, /refus/page, 413, FORM_TOO_LARGE"
    })
    void aRefusalIsAPageWithItsOwnNumber(HttpMethod method, String path, int status, Reason reason) {
        host.client.method(method).uri(path).exchange().expectStatus().isEqualTo(status);

        assertThat(host.renderer.last(PageModel.Standalone.class).reason()).isEqualTo(reason);
    }

    @Test
    void aPageThatIsTooLargeByItselfIsAFault() {
        host.client.get().uri("/refus/page").exchange().expectStatus().isEqualTo(500);
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
