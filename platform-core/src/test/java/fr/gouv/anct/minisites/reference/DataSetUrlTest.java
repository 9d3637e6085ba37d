package fr.gouv.anct.minisites.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which addresses of data.gouv.fr are accepted, and their canonical form. */
class DataSetUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.data.gouv.fr/datasets/liste-france-services/",
                "https://www.data.gouv.fr/datasets/liste-france-services",
                "https://www.data.gouv.fr/fr/datasets/liste-france-services/",
                "https://www.data.gouv.fr/en/datasets/liste-france-services/#/resources",
                "http://data.gouv.fr/datasets/liste-france-services/informations?x=1",
                " www.data.gouv.fr/datasets/liste-france-services/ "
            })
    void addressesOfOneDataSetAreOne(String typed) {
        assertThat(new DataSetUrl(typed).value()).isEqualTo("https://www.data.gouv.fr/datasets/liste-france-services/");
    }

    @Test
    void anIdIsAnAddress() {
        assertThat(new DataSetUrl("5f0000000000000000000001").value())
                .isEqualTo("https://www.data.gouv.fr/datasets/5f0000000000000000000001/");
        assertThat(new DataPublisherUrl("5f0000000000000000000001").value())
                .isEqualTo("https://www.data.gouv.fr/organizations/5f0000000000000000000001/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "liste",
                "5f00000000000000000000",
                "https://www.data.gouv.fr/",
                "https://www.data.gouv.fr/datasets/",
                "https://www.data.gouv.fr/datasets/r/0b4a8b1e-0000-4000-8000-000000000000",
                "https://www.data.gouv.fr/organizations/anct/",
                "https://www.data.gouv.fr.exemple.fr/datasets/liste/",
                "https://exemple.fr/?https://www.data.gouv.fr/datasets/liste/",
                "https://www.data.gouv.fr/datasets/../admin/",
                "https://www.data.gouv.fr/datasets/Liste/",
                "javascript:https://www.data.gouv.fr/datasets/liste/"
            })
    void anythingElseIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataSetUrl(typed));
    }

    @Test
    void anAddressOfADataSetIsNoneOfAnOrganisation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataPublisherUrl("https://www.data.gouv.fr/datasets/liste/"));
        assertThat(new DataPublisherUrl("https://www.data.gouv.fr/fr/organizations/anct/").value())
                .isEqualTo("https://www.data.gouv.fr/organizations/anct/");
    }
}
