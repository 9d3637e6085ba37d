package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Listed;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of pages lists some. Without, visitors see neither it nor its title. */
final class EmptyList implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(Listed.class)
                .filter(block -> empty(page, block.value().listing()))
                .map(block -> finding(block.spot(), block.value().listing().tag()));
    }

    /** What a section lists of the page that shows it is known on that page alone. */
    private static boolean empty(Subject page, Listing listing) {
        boolean ofShowingPage = page.kind() == PageKind.SECTION && listing.ofOwnPage();
        return !ofShowingPage
                && page.surroundings().emptyLists().contains(new Surroundings.PageListing(page.page(), listing));
    }

    private static Finding finding(Spot block, @Nullable String tag) {
        return tag == null
                ? Finding.of(Flaw.LIST_EMPTY, block)
                : Finding.of(Flaw.LIST_TAG_EMPTY, block.inside("tag"), tag);
    }
}
