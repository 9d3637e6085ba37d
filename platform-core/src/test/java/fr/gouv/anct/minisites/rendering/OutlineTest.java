package fr.gouv.anct.minisites.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.Summary;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static Paragraph paragraph(String html) {
        return new Paragraph(new RichText(html));
    }

    @Test
    void everyIdIsUniqueInThePageAndTakesNoneOfTheShell() {
        Outline outline = Outline.of(List.of(
                paragraph("<h2>Été à la mer</h2><h3>Été à la mer !</h3>"),
                new Summary(),
                paragraph("<h2>Été à la mer</h2><h2>Content</h2><h2>…</h2><h2>Titre</h2>")));
        assertThat(outline.byBlock().stream().flatMap(List::stream).map(Outline.Entry::id))
                .containsExactly("ete-a-la-mer", "ete-a-la-mer-2", "ete-a-la-mer-3", "content-2", "titre", "titre-2");
        assertThat(outline.of(1)).isEmpty();
    }

    @Test
    void anIdWithANumberMayBeTheTextOfAHeading() {
        Outline outline = Outline.of(List.of(
                paragraph("<h2>a</h2><h2>a 3</h2><h2>a</h2><h2>a</h2><h2>a 3</h2><h2>a 2</h2><h2>a 2</h2><h2>a</h2>")));
        assertThat(outline.of(0))
                .extracting(Outline.Entry::id)
                .containsExactly("a", "a-3", "a-2", "a-4", "a-3-2", "a-2-2", "a-2-3", "a-5");
    }

    @Test
    void manyHeadingsOfOneTextTakeTimeThatFollowsTheirNumber() {
        Paragraph some = paragraph("<h2>a</h2>".repeat(500));
        LinearTimeAssertion.assertLinear(
                "the same heading again and again",
                20_000,
                "x"::repeat,
                text -> assertThat(Outline.of(Collections.nCopies(text.length() / 5_000, some))
                                .sections())
                        .hasSize(text.length() / 5_000 * 500));
    }

    @Test
    void aHeadingOfManyNumbersIsReadToItsEnd() {
        Outline outline = Outline.of(List.of(paragraph("<h2>Menu" + " 1".repeat(20_000) + "</h2>")));
        assertThat(outline.of(0).getFirst().id()).startsWith("titre-menu-1-1");
    }

    @Test
    void whatNobodyWaitsForAnyMoreStops() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Outline.of(List.of(paragraph("<h2>a</h2>"))));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theSummaryListsTheSections() {
        Outline outline = Outline.of(List.of(paragraph("<h2>Un</h2><h3>Un un</h3><h2>Deux</h2>")));
        assertThat(outline.sections()).extracting(Outline.Entry::text).containsExactly("Un", "Deux");
        assertThat(outline.of(0)).extracting(Outline.Entry::level).containsExactly(2, 3, 2);
    }
}
