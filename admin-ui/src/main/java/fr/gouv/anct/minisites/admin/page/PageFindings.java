package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings of the content checks for the page editor: summary with counts, list with links, and remarks by field and
 * block.
 *
 * @param told summary with the counts; null when there is nothing to report
 * @param sound whether there are no findings
 * @param all the findings, errors first, with a link to their location
 * @param remarks all findings, by the name of their location: a field, an item of a block, a block
 * @param blocks names of the blocks with findings
 * @param wrong names of the blocks with errors
 */
public record PageFindings(
        @Nullable String told,
        boolean sound,
        List<FindingView> all,
        Map<String, List<InlineFinding>> remarks,
        Set<String> blocks,
        Set<String> wrong) {

    public static final PageFindings NONE = new PageFindings(null, true, List.of(), Map.of(), Set.of(), Set.of());

    /** Number of findings listed before the others are folded. */
    private static final int SHOWN = 10;

    /** Whether a finding prevents publication. */
    public boolean blocking() {
        return all.stream().anyMatch(finding -> finding.severity().tone() == BadgeView.Tone.ERROR);
    }

    /** Returns the findings that are listed first. */
    public List<FindingView> first() {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** Returns the other findings, which are folded. */
    public List<FindingView> others() {
        return all.subList(first().size(), all.size());
    }
}
