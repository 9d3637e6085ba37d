package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports lists of pages without any page; visitors then see neither the list nor its title. */
final class EmptyListRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent page) {
        return page.all(HasListing.class)
                .filter(block -> empty(page, block.value().listing()))
                .map(block -> finding(block.spot(), block.value().listing().tag()));
    }

    /** Whether a list is empty; a section's list of the page that shows it can only be checked on that page. */
    private static boolean empty(CheckedContent page, Listing listing) {
        boolean ofShowingPage = page.kind() == PageKind.SECTION && listing.ofOwnPage();
        return !ofShowingPage
                && page.surroundings()
                        .emptyLists()
                        .contains(new ResolvedReferences.DisplayedListing(page.page(), listing));
    }

    private static Finding finding(ContentLocation block, @Nullable String tag) {
        return tag == null
                ? Finding.of(Issue.LIST_EMPTY, block)
                : Finding.of(Issue.LIST_TAG_EMPTY, block.inside("tag"), tag);
    }
}
