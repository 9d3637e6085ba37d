package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.SharedSection;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reports shared sections without published content: nothing is shown in their place, and nothing breaks. Sections
 * beyond {@link SharedSection#MOST} are not read.
 */
final class MissingSectionRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent page) {
        return page.all(SharedSection.class)
                .limit(SharedSection.MOST)
                .filter(block -> !page.surroundings()
                        .sections()
                        .containsKey(block.value().section().id()))
                .map(block -> look(
                        page,
                        block.spot().inside("section"),
                        block.value().section().id()));
    }

    private static Finding look(CheckedContent page, ContentLocation spot, UUID section) {
        ResolvedReferences.TargetPage found = page.surroundings().pages().get(section);
        return found == null || found.trashed() || found.online()
                ? Finding.of(Issue.SECTION_GONE, spot)
                : Finding.of(Issue.SECTION_OFFLINE, spot, found.title());
    }
}
