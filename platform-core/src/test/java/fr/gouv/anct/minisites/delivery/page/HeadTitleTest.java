package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the title of the page is never cut, and that of the site only between two words. */
class HeadTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contact | France Services | Contact - France Services
            Aménager un lieu d’ombre | Bien vieillir dans les petites villes | Aménager un lieu d’ombre - Bien vieillir dans les petites…
            Merci, votre message a bien été envoyé | Bien vieillir dans les petites villes | Merci, votre message a bien été envoyé - Bien vieillir dans…
            Un titre de quarante-neuf caractères, tout juste | Intercommunalités | Un titre de quarante-neuf caractères, tout juste
            Un titre qui passe à lui seul les soixante caractères du système | Site | Un titre qui passe à lui seul les soixante caractères du système
            Trente caractères et quelques-uns | Habitat, logement - énergie et climat | Trente caractères et quelques-uns - Habitat, logement…
            """)
    void keepsThePageWhole(String own, String rest, String title) {
        assertThat(HeadTitle.of(own, rest)).isEqualTo(title);
    }

    @Test
    void ofAHomePageHasTheWholeTaglineOrNone() {
        assertThat(HeadTitle.ofHome("Mini-sites", null)).isEqualTo("Mini-sites");
        assertThat(HeadTitle.ofHome("Mini-sites", "Un espace par programme"))
                .isEqualTo("Mini-sites - Un espace par programme");
        assertThat(HeadTitle.ofHome("Mini-sites", "Un espace pour chacun des programmes de l’agence"))
                .isEqualTo("Mini-sites");
    }
}
