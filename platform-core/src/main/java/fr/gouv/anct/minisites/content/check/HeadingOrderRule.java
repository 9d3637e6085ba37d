package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Heading;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports headings that skip a level (RGAA 9.1). The theme closes the gap, but only the author knows what was meant.
 */
final class HeadingOrderRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        List<Finding> found = new ArrayList<>();
        // A section may begin at any level; the pages that show it determine the levels above.
        int[] level = {content.kind() == PageKind.SECTION ? Heading.DEEPEST : 1};
        content.blocks().forEach(block -> {
            for (Heading heading : block.value().headings()) {
                int deepest = level[0] + 1;
                if (heading.level() > deepest) {
                    ContentLocation location = block.value() instanceof SectionHeading
                            ? block.spot().inside("level")
                            : block.spot();
                    found.add(Finding.of(
                            Issue.HEADING_SKIP,
                            location,
                            TextExcerpts.begin(heading.text()),
                            heading.level(),
                            deepest));
                }
                level[0] = Math.min(heading.level(), deepest);
            }
        });
        return found.stream();
    }
}
