package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Reports pages with more different lists of pages than {@link Listing#MOST_OF_PAGE}: the others are left out. */
final class ListCountRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Set<Listing> listings = new HashSet<>();
        return content.all(HasListing.class)
                .filter(list -> listings.add(list.value().listing()))
                .skip(Listing.MOST_OF_PAGE)
                .limit(1)
                .map(list -> Finding.of(Issue.LISTS_MANY, list.spot(), Listing.MOST_OF_PAGE));
    }
}
