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
    public Stream<Finding> check(CheckedContent content) {
        return content.all(SharedSection.class)
                .limit(SharedSection.MOST)
                .filter(block -> !content.surroundings()
                        .sections()
                        .containsKey(block.value().section().id()))
                .map(block -> check(
                        content,
                        block.spot().inside("section"),
                        block.value().section().id()));
    }

    private static Finding check(CheckedContent content, ContentLocation location, UUID section) {
        ResolvedReferences.TargetPage found = content.surroundings().pages().get(section);
        return found == null || found.trashed() || found.online()
                ? Finding.of(Issue.SECTION_GONE, location)
                : Finding.of(Issue.SECTION_OFFLINE, location, found.title());
    }
}
