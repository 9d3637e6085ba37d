package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects: its facts are in its first block.
 *
 * @param lead its purpose
 * @param endsSoon whether it is open and closes soon
 * @param updated date of publication of this revision
 * @param marks as of {@link PageModel.ContentPage}
 */
public record CallPage(
        Shell shell,
        String title,
        @Nullable String lead,
        @Nullable MediaReference image,
        List<Block> blocks,
        Outline outline,
        ReferenceTargets references,
        DocumentTerms terms,
        CallFacts.Status status,
        boolean endsSoon,
        LocalDate updated,
        BlockMarks marks)
        implements PageModel.BlockPage {

    /** Returns its facts; null without any. */
    public @Nullable CallFacts facts() {
        return CallFacts.in(blocks).orElse(null);
    }
}
