package fr.gouv.anct.minisites.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void quotesHoldWhatSeparatesAndOthers() {
        assertThat(CsvLine.values("\"a;b\";\"dit \"\"oui\"\"\";c\"d", ';'))
                .containsExactly("a;b", "dit \"oui\"", "c\"d");
        assertThat(CsvLine.values("\"jamais fermé;x", ';')).containsExactly("jamais fermé;x");
    }

    @Test
    void blankLinesCountAndSayNothing() {
        assertThat(CsvLine.of("\uFEFFa\tb\r\n\t\n\nc"))
                .extracting(CsvLine::number)
                .containsExactly(1, 4);
        assertThat(CsvLine.of("a\tb").getFirst().values()).containsExactly("a", "b");
        assertThat(CsvLine.of("a").getFirst().value(7)).isEmpty();
    }
}
