package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.Remark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find in a page as its form shows it.
 *
 * @param told how much it is; none when there is nothing to tell
 * @param sound whether that is nothing
 * @param all each of them, errors first, with a link to what it is about
 * @param remarks all of it, by the name of what it is about: a field, a part of a block, a block
 * @param blocks the names of the blocks in which something was found
 * @param wrong the names of those that have errors
 */
record PageFindings(
        @Nullable String told,
        boolean sound,
        List<FindingView> all,
        Map<String, List<Remark>> remarks,
        Set<String> blocks,
        Set<String> wrong) {

    static final PageFindings NONE = new PageFindings(null, true, List.of(), Map.of(), Set.of(), Set.of());

    /** How many are listed before the others are folded. */
    private static final int SHOWN = 10;

    /** Whether something keeps the page from being published. */
    public boolean blocking() {
        return all.stream().anyMatch(finding -> finding.severity().tone() == BadgeView.Tone.ERROR);
    }

    /** The first of them. */
    public List<FindingView> first() {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** The others, which are folded. */
    public List<FindingView> others() {
        return all.subList(first().size(), all.size());
    }
}
