package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import java.util.stream.Stream;

/** Reports pages without a description for search engines and sharing. */
final class PageDescriptionRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.kind() != PageKind.SECTION
                        && content.revision().description().isBlank()
                ? Stream.of(Finding.of(Issue.DESCRIPTION_MISSING, ContentLocation.ofPage("description")))
                : Stream.empty();
    }
}
