package fr.gouv.anct.minisites.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.gouv.anct.minisites.access.invitation.InvitationCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.testing.HostileText;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
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

    /** Parsing time is linear in the length of the text, whatever a line repeats. */
    @Test
    void theTimeOfALineFollowsItsLength() {
        LinearTimeAssertion.assertLinear(" ".repeat(5), "\" ", "", 100_000, text -> CsvLine.values(text, ';'));
        LinearTimeAssertion.assertLinear(
                "spaces, then quotes",
                100_000,
                length -> " ".repeat(length / 2) + "\" ".repeat(length / 4),
                text -> CsvLine.values(text, ';'));
        HostileText.all()
                .forEach(text -> assertThat(LinearTimeAssertion.fault(200_000, text, CsvLineTest::read))
                        .as(text.toString())
                        .isEmpty());
    }

    private static void read(String text) {
        CsvLine.values(text, ';');
        RedirectCsv.of(text);
        InvitationCsv.of(text);
    }

    @Test
    void aLineThatIsNoneOfAListIsRefusedByItsNumber() {
        assertThatExceptionOfType(CsvLine.TooLongException.class)
                .isThrownBy(() -> CsvLine.of("a\n" + "b".repeat(20_001)))
                .returns(2, CsvLine.TooLongException::number);
        assertThat(InvitationCsv.of("a@b.fr;".repeat(1_001))).isEqualTo(new InvitationCsv.LongLine(1));
        assertThat(RedirectCsv.of("/a;/b\n/" + "c".repeat(20_001))).isEqualTo(new RedirectCsv.LongLine(2));
    }
}
