package fr.gouv.anct.minisites.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedValuesTest {

    @ParameterizedTest
    @CsvSource({
        // seen, now, typed, merged, whether both changed it
        "a, a, a, a, false",
        "a, b, a, b, false",
        "a, a, c, c, false",
        "a, b, b, b, false",
        "a, b, c, c, true",
        "a, '', a, '', false",
        "a, '', c, c, true",
        "a, b, '', '', true",
    })
    void mergesEachValue(String seen, String now, String typed, String merged, boolean conflict) {
        MergedValues<String, String> both =
                MergedValues.of(Map.of("field", seen), Map.of("field", now), Map.of("field", typed));
        assertThat(both.values()).isEqualTo(Map.of("field", merged));
        assertThat(both.conflicts()).isEqualTo(conflict ? Map.of("field", now) : Map.of());
    }
}
