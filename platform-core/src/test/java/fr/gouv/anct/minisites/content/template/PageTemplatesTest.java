package fr.gouv.anct.minisites.content.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.Highlight;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.delivery.CoreTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the page templates offered, and the merge of a new version of a template into a page. */
@CoreTest
class PageTemplatesTest {

    @Autowired
    private PageTemplates templates;

    @Autowired
    private BlockCodec codec;

    @Test
    void thereIsSomethingToStartFromThatAnySiteCanShow() {
        List<PageTemplate> offered = templates.offered().block(Duration.ofSeconds(10));

        assertThat(offered).extracting(PageTemplate::kind).contains(TemplateKind.PAGE, TemplateKind.SECTION);
        assertThat(offered).filteredOn(one -> one.kind() == TemplateKind.PAGE).hasSizeGreaterThanOrEqualTo(3);
        assertThat(offered)
                .filteredOn(one -> one.kind() == TemplateKind.SECTION)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(offered).allSatisfy(one -> {
            assertThat(one.body()).isNotEmpty().noneMatch(UnknownBlock.class::isInstance);
            assertThat(BlockReferences.of(one.body()).pages()).isEmpty();
            assertThat(BlockReferences.of(one.body()).media()).isEmpty();
        });
    }

    private static Block text(String words) {
        return new Paragraph(new RichText("<p>" + words + "</p>"));
    }

    private static Block stressed(String words) {
        return new Highlight(new RichText("<p>" + words + "</p>"));
    }

    private List<Block> merged(List<Block> page, List<Block> before, List<Block> after) {
        Revision revision = new Revision("Titre", null, "Chapô", "Description", null, List.of(), page);
        Revision merged = TemplateUpdates.merged(revision, before, after, codec);
        assertThat(merged.with(page)).as("nothing but the blocks").isEqualTo(revision);
        return merged.body();
    }

    @Test
    void whatATeamHasNotTouchedFollows() {
        assertThat(merged(
                        List.of(text("un"), text("à nous")),
                        List.of(text("un")),
                        List.of(text("un corrigé"), stressed("nouveau"))))
                .contains(text("un corrigé"), stressed("nouveau"), text("à nous"))
                .doesNotContain(text("un"));
    }

    @Test
    void whatATeamHasWrittenOrRemovedStaysSo() {
        assertThat(merged(List.of(text("réécrit par nous")), List.of(text("modèle")), List.of(text("modèle corrigé"))))
                .containsExactly(text("réécrit par nous"));
        assertThat(merged(
                        List.of(text("à nous")),
                        List.of(stressed("modèle"), text("à nous")),
                        List.of(stressed("modèle corrigé"), text("à nous"))))
                .containsExactly(text("à nous"));
    }
}
