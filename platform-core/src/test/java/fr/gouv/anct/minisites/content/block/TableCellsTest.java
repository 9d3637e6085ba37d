package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the cells read from text with the separators that spreadsheets and people use. */
class TableCellsTest {

    static Stream<Arguments> pasted() {
        return Stream.of(
                Arguments.of("Année\tVilles\n2024\t12", rows("Année|Villes", "2024|12")),
                Arguments.of("Année\tVilles\r\n2024\t12\r\n", rows("Année|Villes", "2024|12")),
                Arguments.of("Lieu\t\"ligne 1\nligne 2\"\nA\tB", rows("Lieu|ligne 1 ligne 2", "A|B")),
                Arguments.of("\"ligne 1\nligne 2\"", rows("ligne 1 ligne 2")),
                Arguments.of("Mot\t\"dit \"\"oui\"\"\"\nA\tB", rows("Mot|dit \"oui\"", "A|B")),
                Arguments.of("\"A\" et \"B\"\tC", rows("\"A\" et \"B\"|C")),
                Arguments.of("\"Jamais fermé\tC\nD\tE", rows("\"Jamais fermé|C", "D|E")),
                Arguments.of("Année\tVilles\n2024;12", rows("Année|Villes", "2024|12")),
                Arguments.of("A;B\nC;D", rows("A|B", "C|D")),
                Arguments.of("A | B\nC | D", rows("A|B", "C|D")),
                Arguments.of("A;B\n\"x;y\";3", rows("A|B", "x;y|3")),
                Arguments.of("A;B\n3 ; \"dit \"\"oui\"\"; x\"", rows("A|B", "3|dit \"oui\"; x")),
                Arguments.of("A;B\n;\"jamais fermé", rows("A|B", "|\"jamais fermé")),
                Arguments.of("A; ou B\tC\nD\tE", rows("A; ou B|C", "D|E")),
                Arguments.of("", List.of()));
    }

    private static List<List<String>> rows(String... rows) {
        return Stream.of(rows).map(row -> List.of(row.split("\\|"))).toList();
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void aPastedTableHasTheCellsOfItsSource(String text, List<List<String>> rows) {
        TableCells grid = TableCells.pasted(text);

        assertThat(grid.rows()).isEqualTo(rows);
        assertThat(TableCells.pasted(grid.typed())).as("as the form shows it").isEqualTo(grid);
    }
}
