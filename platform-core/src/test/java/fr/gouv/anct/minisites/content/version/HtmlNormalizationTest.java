package fr.gouv.anct.minisites.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that texts that read alike compare as equal, whatever their markup, and that others do not. */
class HtmlNormalizationTest {

    private static final BlockCodec CODEC = new BlockCodec(List.of());

    private static Revision page(String html) {
        return new Revision("Titre", null, null, "", null, List.of(), List.of(new Paragraph(new RichText(html))));
    }

    private static boolean same(String before, String after) {
        return RevisionDiff.between(page(before), page(after), new WordDiffCache(), CODEC)
                .none();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Un</p><p>Deux</p> | <p>Un</p>~<p>Deux</p>",
                "<p>Une ligne et une autre</p> | <p>Une ligne~et   une autre</p>",
                "<ul><li>Un</li><li>Deux</li></ul> | <ul><li><p>Un</p></li>~<li><p>Deux</p></li></ul>",
                "<ul><li>Un <em>mot</em><ul><li>Deux</li></ul></li></ul> | <ul><li><p>Un <em>mot</em></p><ul><li><p>Deux</p></li></ul></li></ul>",
                "<p>12&nbsp;000</p> | <p>12\u00a0000</p>",
                "<h2>Titre</h2><p>Un</p> | <h2>Titre</h2><p>Un<br></p><p></p>",
                "<p>Un</p> | <p> Un </p>"
            })
    void whatReadsTheSameIsNoChange(String before, String after) {
        String written = after.replace('~', '\n').replace("\\u00a0", "\u00a0");
        assertThat(same(before, written)).isTrue();
        assertThat(same(written, before)).isTrue();
        assertThat(MergeComparison.of(
                                page(before),
                                page(written),
                                page(before.replace("Un", "Un autre")),
                                BlockOrigins.UNKNOWN,
                                java.util.Map.of(),
                                CODEC)
                        .merge()
                        .conflicts())
                .as("who changed nothing disputes nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Un</p><p>Deux</p> | <p>Un Deux</p>",
                "<p>Un<br>Deux</p> | <p>Un Deux</p>",
                "<p>12&nbsp;000</p> | <p>12 000</p>",
                "<ul><li>Un</li></ul> | <ol><li>Un</li></ol>",
                "<p>Un <strong>mot</strong></p> | <p>Un mot</p>",
                "<ul><li><p>Un</p><p>Deux</p></li></ul> | <ul><li>Un Deux</li></ul>"
            })
    void whatReadsOtherwiseIsAChange(String before, String after) {
        assertThat(same(before, after)).isFalse();
    }

    @Test
    void aLongTextIsWrittenInItsNormalForm() {
        String item = "<li><p>" + "Un <em>mot</em> de plus. ".repeat(5_000) + "</p></li>";
        assertThat(HtmlNormalization.text("<ul>" + item + "</ul>"))
                .startsWith("<ul><li>Un ")
                .doesNotContain("<p>");
    }
}
