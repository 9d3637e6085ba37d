package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
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
        assertThat(FieldValueLabels.label(new Messages(), "alert", List.of("body", "0", "kind"), stored, Map.of()))
                .isEqualTo(said);
    }
}
