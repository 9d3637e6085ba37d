package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that an incomplete block keeps and reports submitted values, even a choice that does not exist. */
class FieldValueLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"INFO|Information", "OWNER|OWNER", "{0} ?|{0} ?"})
    void aChoiceIsToldInWordsWhereItHasSome(String stored, String said) {
        assertThat(label("alert", "kind", stored)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"theme, HOUSING, Habitat", "theme, LODGING, Habitat", "audience, HOUSING, HOUSING"})
    void aTermIsToldByItsLabel(String field, String stored, String said) {
        assertThat(label("platform-sites", field, stored)).isEqualTo(said);
    }

    private static String label(String type, String field, String stored) {
        return FieldValueLabels.label(
                new Messages(), type, List.of("body", "0", field), stored, Map.of(), SampleTerms.ALL);
    }
}
