package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.draft.PageState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports whether the current site has a published home page; without one its root address is not found. */
@Component
public class HomePage {

    private final PageListing listing;

    HomePage(PageListing listing) {
        this.listing = listing;
    }

    /**
     * Whether visitors get a page at the root.
     *
     * @param page the home page; null when the site has none
     */
    public record Status(@Nullable UUID page, boolean published) {}

    /** Returns the status; never empty. */
    public Mono<Status> status() {
        return listing.home()
                .map(home -> new Status(home.page().id(), home.state() != PageState.DRAFT))
                .defaultIfEmpty(new Status(null, false));
    }
}
