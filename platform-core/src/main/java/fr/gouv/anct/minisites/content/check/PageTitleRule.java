package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Heading;
import java.util.stream.Stream;

/** Reports page titles and headings that are too long to be read at a glance, in tabs and in search results. */
final class PageTitleRule implements Rule {

    private static final int LONGEST = 80;
    private static final int LONGEST_HEADING = 120;

    @Override
    public Stream<Finding> check(CheckedContent content) {
        String title = content.revision().title();
        Stream<Finding> ofPage = title.length() <= LONGEST
                ? Stream.empty()
                : Stream.of(Finding.of(Issue.TITLE_LONG, ContentLocation.ofPage("title"), title.length(), LONGEST));
        return Stream.concat(
                ofPage,
                content.blocks()
                        .flatMap(block -> block.value().headings().stream()
                                .map(Heading::text)
                                .filter(text -> text.length() > LONGEST_HEADING)
                                .map(text -> Finding.of(
                                        Issue.HEADING_LONG, block.spot(), TextExcerpts.begin(text), LONGEST_HEADING))));
    }
}
