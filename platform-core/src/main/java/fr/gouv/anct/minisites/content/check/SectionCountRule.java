package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.SharedSection;
import java.util.stream.Stream;

/** Reports pages with more shared sections than {@link SharedSection#MOST}: the others are left out. */
final class SectionCountRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.kind() == PageKind.SECTION
                ? Stream.empty()
                : content.all(SharedSection.class)
                        .filter(block -> block.spot().shared() == null)
                        .skip(SharedSection.MOST)
                        .limit(1)
                        .map(block ->
                                Finding.of(Issue.SECTION_MANY, block.spot().inside("section"), SharedSection.MOST));
    }
}
