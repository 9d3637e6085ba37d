package fr.gouv.anct.minisites.admin.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that user input is never interpreted as a formula by a spreadsheet. */
class SemicolonCsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u0000=1", "\t", "\rx", "\uff1d1"})
    void nothingIsAFormula(String hostile) {
        assertThat(SemicolonCsvLine.of(hostile)).isEqualTo("\"'" + hostile + "\"\r\n");
    }

    @Test
    void nothingIsAFormulaBehindTheSeparatorOfAnotherLanguage() {
        assertThat(SemicolonCsvLine.of("b,=1+1;@x")).isEqualTo("\"b,'=1+1;'@x\"\r\n");
        assertThat(SemicolonCsvLine.of("bonjour\n=1+1,x")).isEqualTo("\"bonjour\n'=1+1,x\"\r\n");
    }

    @Test
    void neitherIsAValueThatBeginsWithALineBreak() {
        assertThat(SemicolonCsvLine.of("\r=1", "\n@x")).isEqualTo("\"'\r'=1\";\"\n'@x\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "un, - deux", "Ada Un", "un - deux", "1=1", "ligne\nsuivante", "a;b"})
    void theRestIsLeftAsItIs(String harmless) {
        assertThat(SemicolonCsvLine.of(harmless)).isEqualTo('"' + harmless + "\"\r\n");
    }

    @Test
    void marksOfQuotationAreDoubled() {
        assertThat(SemicolonCsvLine.of("un \"mot\"", "deux")).isEqualTo("\"un \"\"mot\"\"\";\"deux\"\r\n");
    }
}
