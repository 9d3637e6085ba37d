package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import java.util.stream.Stream;

/** Reports heading blocks and headings inside formatted texts that have no text; visitors do not see them. */
final class EmptyHeadingRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Stream<ContentLocation> alone = content.all(SectionHeading.class)
                .filter(heading -> heading.value().title().isBlank())
                .map(heading -> heading.spot().inside("title"));
        Stream<ContentLocation> inTexts = content.texts().stream()
                .filter(text -> text.body().select(RichText.HEADINGS).stream()
                        .anyMatch(heading -> heading.text().isBlank()))
                .map(CheckedContent.Text::spot);
        return Stream.concat(alone, inTexts).map(location -> Finding.of(Issue.HEADING_EMPTY, location));
    }
}
