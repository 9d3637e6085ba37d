package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service or a support scheme: its facts are in its first block.
 *
 * @param lead its promise
 * @param updated date of publication of this revision
 * @param marks as of {@link PageModel.ContentPage}
 */
public record ServicePage(
        Shell shell,
        String title,
        @Nullable String lead,
        @Nullable MediaReference image,
        List<Block> blocks,
        Outline outline,
        ReferenceTargets references,
        DocumentTerms terms,
        List<ServiceBadge> badges,
        LocalDate updated,
        @Nullable String toolHref,
        BlockMarks marks)
        implements PageModel.BlockPage {

    /** Returns its facts; null without any. */
    public @Nullable ServiceFacts facts() {
        return ServiceFacts.in(blocks).orElse(null);
    }
}
