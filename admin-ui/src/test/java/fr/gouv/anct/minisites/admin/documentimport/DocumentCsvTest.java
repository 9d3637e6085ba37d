package fr.gouv.anct.minisites.admin.documentimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCsvTest {

    @ParameterizedTest
    @CsvSource({
        "fichier,FILE",
        "Fichiers,FILE",
        "RESUME,SUMMARY",
        "Résumé,SUMMARY",
        "thème,THEMES",
        "Étiquettes,TAGS",
        "auteur,AUTHORS",
        "public,AUDIENCES"
    })
    void columnsAreKnownInAnySpelling(String typed, DocumentColumn column) {
        assertThat(DocumentColumn.named(typed)).contains(column);
    }

    @Test
    void theColumnsHaveAnyOrderAndEitherSeparator() {
        for (String text : List.of(
                "\uFEFFtitre;fichier\nLe guide;guide.pdf\n", "Titre,Fichier\r\n\r\n\"Le guide\",guide.pdf\r\n")) {
            DocumentCsv.Row row =
                    ((DocumentCsv.Read) DocumentCsv.of(text)).rows().getFirst();
            assertThat(row.value(DocumentColumn.FILE)).isEqualTo("guide.pdf");
            assertThat(row.value(DocumentColumn.TITLE)).isEqualTo("Le guide");
            assertThat(row.value(DocumentColumn.TAGS)).isEmpty();
            assertThat(row.line()).isEqualTo(text.contains("\r\n\r\n") ? 3 : 2);
        }
    }

    @Test
    void aListThatCannotBeReadSaysWhere() {
        assertThat(problems("guide.pdf;Le guide\nautre.pdf;Un autre")).containsExactly("1 NO_FILE_COLUMN");
        assertThat(problems("fichier;auteur;couleur;auteurs\na.pdf"))
                .containsExactly("1 UNKNOWN_COLUMN", "1 REPEATED_COLUMN");
        assertThat(problems("fichier;titre\na.pdf;Un\nb.pdf;Un;deux")).containsExactly("3 MANY_VALUES");
        assertThat(problems("fichier;titre\na.pdf;Un;;;"))
                .as("empty cells of a spreadsheet")
                .isEmpty();
        assertThat(DocumentCsv.of("fichier")).isEqualTo(new DocumentCsv.Empty());
        assertThat(DocumentCsv.of(" ")).isEqualTo(new DocumentCsv.Empty());
        assertThat(DocumentCsv.of("fichier\n" + "a.pdf\n".repeat(101))).isEqualTo(new DocumentCsv.TooLong(101));
        assertThat(DocumentCsv.of("fichier\n" + "a".repeat(20_001))).isEqualTo(new DocumentCsv.LongLine(2));
    }

    private static List<String> problems(String text) {
        return DocumentCsv.of(text) instanceof DocumentCsv.Malformed(List<DocumentProblem> problems)
                ? problems.stream()
                        .map(problem -> problem.line() + " " + problem.kind())
                        .toList()
                : List.of();
    }

    @Test
    void aCellNamesSeveralThings() {
        assertThat(CellList.of("a | b|b| ")).containsExactly("a", "b");
        assertThat(CellList.of("Lille (59); Région, Sud")).containsExactly("Lille (59)", "Région, Sud");
        assertThat(CellList.of("a, b")).containsExactly("a", "b");
        assertThat(CellList.of("Emploi, formation", "Emploi, formation"::equals))
                .containsExactly("Emploi, formation");
        assertThat(CellList.of("")).isEmpty();
    }
}
