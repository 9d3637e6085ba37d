package fr.gouv.anct.minisites.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that telephone numbers are accepted as people write them, and dial the number that they show. */
class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "01 85 58 60 00, 0185586000",
        "01.85.58.60.00, 0185586000",
        "+33 (0)1.85.58.60.00, +33185586000",
        "+33 (0) 1 85 58 60 00, +33185586000",
        "+33\u00a01\u202f85-58-60-00, +33185586000",
        "0033 1 85 58 60 00, 0033185586000",
        "+590 590 99 39 00, +590590993900",
        "36 46, 3646",
        "116 117, 116117",
        "15, 15",
        "112, 112",
        "10 14, 1014",
        "118 000, 118000"
    })
    void completeNumbersAreDialledAsTheyRead(String typed, String dialled) {
        assertThat(Phone.typed(typed).value()).isEqualTo(typed);
        assertThat(Phone.typed(typed).digits()).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 85 58 60",
                "01 85 58 60 00 1",
                "185586000",
                "+33",
                "+33 1",
                "+0185586000",
                "+330185586000",
                "(0)185586000",
                "1",
                "12",
                "99",
                "4242",
                "12345",
                "00 12",
                "+33 1 85 58 60 00 11 22 33",
                "appelez-nous",
                "01 85 58 60 00 poste 4"
            })
    void incompleteNumbersAreRefused(String typed) {
        assertThat(Phone.isComplete(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Phone.typed(typed));
    }
}
