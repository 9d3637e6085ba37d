package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteListsTest {

    @Test
    void tagsAreInFrenchOrder() {
        assertThat(SiteLists.inFrenchOrder(new String[] {"Zone", "eau", "Fonds", "Énergie", "école"}))
                .containsExactly("eau", "école", "Énergie", "Fonds", "Zone");
    }
}
