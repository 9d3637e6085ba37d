package fr.gouv.anct.minisites.delivery.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Finds the page that a visitor gives feedback on, published or in preview of its draft. */
@Component
public class FeedbackPages {

    private final VisitorPages pages;

    FeedbackPages(VisitorPages pages) {
        this.pages = pages;
    }

    /**
     * Returns the pages that follow the answer to the question of a page.
     *
     * @return builds them, empty when the page does not exist, or asks nothing; to be called outside the transaction
     *     and off the event loop
     */
    @Transactional(readOnly = true)
    public Mono<Supplier<Optional<FeedbackPage>>> at(VisitorPageRequest request, SiteUrls urls) {
        return pages.assembly(request, urls).map(assembly -> () -> Optional.ofNullable(assembly.feedback()));
    }
}
