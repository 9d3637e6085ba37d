package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteListsTest {

    @Test
    void tagsAreInFrenchOrder() {
        assertThat(SiteLists.inFrenchOrder(List.of("Zone", "eau", "Fonds", "Énergie", "école")))
                .containsExactly("eau", "école", "Énergie", "Fonds", "Zone");
    }
}
