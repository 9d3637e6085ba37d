package fr.gouv.anct.minisites.admin.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.page.form.BlockForm;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Checks that tables in rich text become table blocks, through the form and the API. */
class TableExtractionTest {

    private static final String A = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>";
    private static final String B =
            "<TABLE class=MsoTableGrid><caption>Deux</caption><tbody><tr><td><p>Année</p><p>civile</p></td>"
                    + "<td colspan=2>Montants</td></tr><tr><td rowspan=2>2025</td><td>10</td><td>20</td></tr>"
                    + "<tr><td>30</td><td>40</td></tr></tbody></TABLE>";
    private static final String A_READ = "[|A\tB\n1\t]";
    private static final String B_READ = "[Deux|Année civile\tMontants\t\n2025\t10\t20\n\t30\t40]";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("<p>Sans tableau</p>", "<p>Sans tableau</p>"),
                Arguments.of("Un texte <table", "Un texte <table"),
                Arguments.of(A, A_READ),
                Arguments.of(
                        "<p>Avant</p>" + A + "\n<p>Entre <b>deux</b></p>" + B + "<p>Après</p>",
                        "<p>Avant</p>" + A_READ + "<p>Entre <b>deux</b></p>" + B_READ + "<p>Après</p>"),
                Arguments.of(A + A + "<p>&nbsp;</p>" + B, A_READ + A_READ + B_READ),
                Arguments.of(
                        "<div><p>Avant</p><div align=center>" + A + "</div><p>Après</p></div>",
                        "<div><p>Avant</p><div align=\"center\"></div></div>" + A_READ + "<p>Après</p>"),
                Arguments.of(
                        "<p class=MsoCaption>Tableau 1</p><div align=center>" + A + "</div>", "[Tableau 1|A\tB\n1\t]"),
                Arguments.of(
                        "<p>Avant</p>" + A + "<p class=MsoCaption>Tableau 1</p>", "<p>Avant</p>[Tableau 1|A\tB\n1\t]"),
                Arguments.of("<!--table-->&lt;!--table--&gt;" + A + "fin", "&lt;!--table--&gt;" + A_READ + "fin"),
                Arguments.of(
                        "<table><tr><td>X" + A + "</td><td>Y</td></tr><tr><td>Z</td></tr></table>", "[|X A B 1\tY\nZ]"),
                Arguments.of(
                        "<table><tr><td>12 rue X<br>75001 Paris</td><td><div>un</div><div>deux</div></td></tr>"
                                + "<tr><td>Pièces :<ul><li>a</li><li></li><li>b<ol><li>c</li></ol></li></ul></td>"
                                + "<td><ul><li>d</li></ul><ul><li>e</li><li><del>x</del>f</li></ul></td></tr></table>",
                        "[|12 rue X 75001 Paris\tun deux\nPièces : a ; b ; c\td e ; f]"),
                Arguments.of("<ul><li>" + A + "</li></ul>", "<ul><li>" + A + "</li></ul>"),
                Arguments.of(
                        "<table><tr><td>Un</td></tr><tr><td>Deux</td></tr></table>",
                        "<table><tr><td>Un</td></tr><tr><td>Deux</td></tr></table>"),
                Arguments.of(
                        "<table><tr><td colspan=9999999 rowspan=0>Un</td><td>2</td></tr><tr><td>3</td></tr></table>",
                        "[|Un\t2\n3]"));
    }

    /** Cells that claim to span thousands of others are not multiplied. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>a",
                "<tr><td rowspan=9999>a",
                "<tr><td rowspan=9999 colspan=9999>a",
                "<td rowspan=9999>a",
                "<tr><td>a<table><tr><td>",
                "<li>a"
            })
    void theTimeOfATableFollowsItsLength(String repeated) {
        LinearTimeAssertion.assertLinear("<table><tr><td>a<td>b", repeated, "", 12_000, TableExtractionTest::divide);
    }

    private static void divide(String text) {
        ObjectNode block = Jsonb.MAPPER.createObjectNode();
        TableExtraction.blocks(block.put("type", "paragraph").put("text", text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsDividedInOrderAndLosesNothing(String typed, String expected) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.addAll("block", List.of("b3", "b1"));
        form.add("b3-type", "paragraph");
        form.add("b3-text", typed);
        form.add("b1-type", "heading");
        List<ObjectNode> blocks = BlockForm.read(form).blocks();

        assertThat(blocks.getLast().path("type").asString()).isEqualTo("heading");
        assertThat(said(blocks.subList(0, blocks.size() - 1))).isEqualTo(expected);
    }

    private static String said(List<ObjectNode> blocks) {
        return blocks.stream()
                .map(block -> block.path("type").asString().equals("table")
                        ? "[" + block.path("caption").asString() + "|"
                                + block.path("cells").asString() + "]"
                        : block.path("text").asString())
                .collect(Collectors.joining());
    }

    @Test
    void aProgramIsToldOfTheBlockThatItSent() {
        String sent = Jsonb.MAPPER
                .createArrayNode()
                .add(paragraph("<p>Avant</p>" + A + "<p>Après</p>"))
                .add(paragraph("<p>Fin</p>"))
                .toString();
        BlockJsonData blocks = new BlockJsonData(Jsonb.MAPPER.readTree(sent), List.of());

        assertThat(blocks.problems()).isEmpty();
        assertThat(said(blocks.typed(Map.of()).blocks())).isEqualTo("<p>Avant</p>" + A_READ + "<p>Après</p><p>Fin</p>");
        assertThat(Stream.of("b0-text", "b1-caption", "b2", "b3-text", "b3").map(blocks::pointer))
                .containsExactly("/0/text", "/0/text", "/0/text", "/1/text", "/1");
        assertThat(blocks.mayLack("b1-caption")).as("nobody was asked for it").isTrue();
        assertThat(blocks.mayLack("b3-text")).isFalse();
    }

    private static ObjectNode paragraph(String text) {
        return Jsonb.MAPPER.createObjectNode().put("type", "paragraph").put("text", text);
    }
}
