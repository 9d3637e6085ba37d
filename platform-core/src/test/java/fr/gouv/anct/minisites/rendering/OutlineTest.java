package fr.gouv.anct.minisites.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.Summary;
import java.util.List;
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
    void theSummaryListsTheSections() {
        Outline outline = Outline.of(List.of(paragraph("<h2>Un</h2><h3>Un un</h3><h2>Deux</h2>")));
        assertThat(outline.sections()).extracting(Outline.Entry::text).containsExactly("Un", "Deux");
        assertThat(outline.of(0)).extracting(Outline.Entry::level).containsExactly(2, 3, 2);
    }
}
