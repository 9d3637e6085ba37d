package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.TableCells;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartDrawingTest {

    private static Chart chart(Chart.Kind kind, String pasted) {
        return new Chart(null, kind, "Des chiffres", TableCells.pasted(pasted), null);
    }

    private static ChartDrawing drawn(Chart.Kind kind, String pasted) {
        return Objects.requireNonNull(ChartDrawing.of(chart(kind, pasted)));
    }

    private static List<Double> numbers(String pattern, String path) {
        return Pattern.compile(pattern)
                .matcher(path)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 840|2840",
                "94,5 %|94.5",
                "1\u202f200\u00a0€|1200",
                "-3|-3",
                "+1.5 pt|1.5",
                "n. c.|NaN",
                "''|NaN"
            })
    void readsFiguresAsTheyAreWritten(String cell, Double value) {
        assertThat(Chart.figure(cell)).isEqualTo(value);
    }

    @Test
    void aBarIsAsLongAsItsFigureAndBearsIt() {
        ChartDrawing drawing = drawn(Chart.Kind.BARS, "Année;Villes\n2024;50\n2025;100\n2026;n. c.");
        assertThat(drawing.shapes())
                .extracting(shape -> numbers("h([0-9.]+)v", shape.path()))
                .containsExactly(List.of(180.0), List.of(360.0));
        assertThat(drawing.labels())
                .extracting(ChartDrawing.Label::text)
                .containsExactly("2024", "50", "2025", "100", "2026", "n. c.");
    }

    @Test
    void aLineStandsHigherWhereItsFigureIsAndBreaksWhereThereIsNone() {
        ChartDrawing drawing = drawn(Chart.Kind.LINES, "Année;Villes;Bourgs\n2023;10;1\n2024;40;2\n2025;;3\n2026;20;4");
        List<String> lines = drawing.shapes().stream()
                .filter(shape -> !shape.filled() && shape.path().contains("L"))
                .map(ChartDrawing.Shape::path)
                .toList();
        assertThat(lines).hasSize(2);
        List<Double> heights = numbers("[ML][0-9.]+ ([0-9.]+)", lines.getFirst());
        assertThat(heights.get(0)).isGreaterThan(heights.get(2));
        assertThat(heights.get(2)).isGreaterThan(heights.get(1));
        assertThat(lines.getFirst().chars().filter(sign -> sign == 'M')).hasSize(2);
        assertThat(drawing.labels()).extracting(ChartDrawing.Label::text).contains("Villes", "Bourgs", "2023", "2026");
    }

    @Test
    void thePartsOfAPieAreNumberedAndSayTheirShare() {
        ChartDrawing drawing = drawn(Chart.Kind.PIE, "Part;Total\nLogement;75\nCommerce;25\nRien;0");
        assertThat(drawing.labels())
                .extracting(ChartDrawing.Label::text)
                .contains("1", "2", "1. Logement\u00a0: 75 (75\u00a0%)", "2. Commerce\u00a0: 25 (25\u00a0%)")
                .hasSize(4);
        assertThat(drawn(Chart.Kind.PIE, "Part;Total\nLogement;46 %\nCommerce;54 %")
                        .labels())
                .extracting(ChartDrawing.Label::text)
                .contains("1. Logement\u00a0: 46 %", "2. Commerce\u00a0: 54 %");
        assertThat(drawn(Chart.Kind.PIE, "Part;Total\nTout;3")
                        .shapes()
                        .getFirst()
                        .path())
                .contains("0 1 1");
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void withoutFiguresThereIsNothingToDraw(Chart.Kind kind) {
        for (String pasted : List.of("", "a;b", "a;b\nc;d", "a\nb", "a;b\nc;0")) {
            assertThat(ChartDrawing.of(chart(kind, pasted))).as(pasted).isNull();
        }
    }
}
