package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.CoreTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;

/** Checks what the lists of the back office match for typed words. */
@CoreTest
class WordMatchingTest {

    @Autowired
    private DatabaseClient database;

    private boolean matches(String text, String typed) {
        return Boolean.TRUE.equals(database.sql("select " + ResultPage.matching("cast(:text as text)") + " as matches")
                .bind("text", text)
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(typed), String.class))
                .map(row -> row.get("matches", Boolean.class))
                .one()
                .block(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Impôts locaux            | impots             | true
        Impôts locaux            | LOCAUX impôts      | true
        Impôts locaux            | impots nationaux   | false
        Chèque énergie           | cheque energie     | true
        Territoires d’industrie  | d'industrie        | true
        Territoires d'industrie  | d’industrie        | true
        Action cœur de ville     | coeur-de-ville     | true
        Rendez-vous              | rendez vous        | true
        Camille Àndréa           | andrea camille     | true
        /aides/logement          | /aides/logement    | true
        claude@agence.example    | claude@agence      | true
        cent                     | %                  | false
        100 %                    | %                  | true
        un deux                  | _                  | true
        img-2043.jpg             | IMG_2043           | true
        Carte des villes         | cartes             | true
        Les prix                 | prix               | true
        Le bus                   | but                | false
        un_deux                  | n_d                | true
        un\\deux                 | \\                 | true
        un                       | \\                 | false
        """)
    void wordsAreFoundHoweverTheyAreTyped(String text, String typed, boolean found) {
        assertThat(matches(text, typed)).isEqualTo(found);
    }

    @Test
    void accentsOnTheirOwnAreAccents() {
        assertThat(matches("Énergie", "e\u0301nergie")).isTrue();
    }

    @Test
    void whatSaysNothingNarrowsNothing() {
        assertThat(matches("Impôts", null)).isTrue();
        assertThat(matches("Impôts", "\u0000")).isTrue();
        assertThat(matches("Impôts", " '-")).isTrue();
    }
}
