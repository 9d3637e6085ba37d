package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class PageRequestTest {

    private static PageRequest asked(String path) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("q", "des mots choisis par un visiteur");
        return PageRequest.of(path, parameters);
    }

    /** The header shows the query: on a page that is kept, one visitor's words would be shown to all the others. */
    @Test
    void onlyTheSearchPageSeesTheQuery() {
        assertThat(asked("/recherche").query()).isEqualTo("des mots choisis par un visiteur");
        assertThat(asked("/").query()).isNull();
        assertThat(asked("/actualites").query()).isNull();
    }
}
