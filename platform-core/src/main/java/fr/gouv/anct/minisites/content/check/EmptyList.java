package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Listed;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports lists of pages without any page; visitors then see neither the list nor its title. */
final class EmptyList implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(Listed.class)
                .filter(block -> empty(page, block.value().listing()))
                .map(block -> finding(block.spot(), block.value().listing().tag()));
    }

    /** Whether a list is empty; a section's list of the page that shows it can only be checked on that page. */
    private static boolean empty(Subject page, Listing listing) {
        boolean ofShowingPage = page.kind() == PageKind.SECTION && listing.ofOwnPage();
        return !ofShowingPage
                && page.surroundings().emptyLists().contains(new Surroundings.PageListing(page.page(), listing));
    }

    private static Finding finding(ContentLocation block, @Nullable String tag) {
        return tag == null
                ? Finding.of(Flaw.LIST_EMPTY, block)
                : Finding.of(Flaw.LIST_TAG_EMPTY, block.inside("tag"), tag);
    }
}
