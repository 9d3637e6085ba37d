package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class VisitorPageRequestTest {

    private static VisitorPageRequest asked(String path) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("q", "des mots choisis par un visiteur");
        return VisitorPageRequest.of(path, parameters);
    }

    /** The header displays the query: on a cached page, one visitor's words would be shown to all others. */
    @Test
    void onlyTheSearchPageSeesTheQuery() {
        assertThat(asked("/recherche").query()).isEqualTo("des mots choisis par un visiteur");
        assertThat(asked("/").query()).isNull();
        assertThat(asked("/actualites").query()).isNull();
    }
}
