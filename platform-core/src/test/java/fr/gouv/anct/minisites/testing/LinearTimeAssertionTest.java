package fr.gouv.anct.minisites.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LinearTimeAssertionTest {

    private int sum;

    @Test
    void quadraticWorkIsFound() {
        Consumer<String> eachCharacterWithEach = text -> {
            for (int i = 0; i < text.length(); i++) {
                add(text, text.length());
            }
        };

        assertThatThrownBy(() -> LinearTimeAssertion.assertLinear("", "é", "", 3_000, eachCharacterWithEach))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("12000 characters");
    }

    @Test
    void linearWorkMayTakeLong() {
        Consumer<String> eachCharacterOften = text -> {
            for (int i = 0; i < 20_000; i++) {
                add(text, text.length());
            }
        };

        assertThatCode(() -> LinearTimeAssertion.assertLinear("", "é", "", 6_000, eachCharacterOften))
                .doesNotThrowAnyException();
    }

    private void add(String text, int characters) {
        for (int i = 0; i < characters; i++) {
            sum = 31 * sum + text.charAt(i);
        }
    }
}
