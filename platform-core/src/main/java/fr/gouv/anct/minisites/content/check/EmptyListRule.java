package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports lists of pages without any page; visitors then see neither the list nor its title. */
final class EmptyListRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(HasListing.class)
                .filter(block -> empty(content, block.value().listing()))
                .map(block -> finding(block.spot(), block.value().listing().tag()));
    }

    /** Whether a list is empty; a section's list of the page that shows it can only be checked on that page. */
    private static boolean empty(CheckedContent content, Listing listing) {
        boolean ofShowingPage = content.kind() == PageKind.SECTION && listing.ofOwnPage();
        return !ofShowingPage
                && content.surroundings()
                        .emptyLists()
                        .contains(new ResolvedReferences.DisplayedListing(content.page(), listing));
    }

    private static Finding finding(ContentLocation block, @Nullable String tag) {
        return tag == null
                ? Finding.of(Issue.LIST_EMPTY, block)
                : Finding.of(Issue.LIST_TAG_EMPTY, block.inside("tag"), tag);
    }
}
