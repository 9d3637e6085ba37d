package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.check.FindingView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find in a page as its form shows it.
 *
 * @param told how much it is; none when there is nothing to tell
 * @param sound whether that is nothing
 * @param page what is not about a block
 * @param blocks the rest, by the names of the blocks in the form
 * @param wrong the names of those that have errors
 */
record PageFindings(
        @Nullable String told,
        boolean sound,
        List<FindingView> page,
        Map<String, List<FindingView>> blocks,
        List<String> wrong) {

    static final PageFindings NONE = new PageFindings(null, true, List.of(), Map.of(), List.of());
}
