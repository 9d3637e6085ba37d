package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.tree.PageListing;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says before a page is withdrawn that the published pages under it stay published. */
@Component
class PublishedSubPages {

    private final PageListing listing;
    private final Messages messages;

    PublishedSubPages(PageListing listing, Messages messages) {
        this.listing = listing;
        this.messages = messages;
    }

    /** Returns the consequence with the number of these pages; empty when there is none. */
    Mono<List<String>> consequence(PublicationStatus status) {
        long own = status.online() == null ? 0 : 1;
        return listing.published(status.page())
                .map(published -> published - own)
                .map(under -> under > 0 ? List.of(messages.get("publication.withdraw.under", under)) : List.of());
    }
}
