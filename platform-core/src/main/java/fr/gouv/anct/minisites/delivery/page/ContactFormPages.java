package fr.gouv.anct.minisites.delivery.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Finds a contact form by its number on a published page or a previewed draft, for requests that submit it. */
@Component
public class ContactFormPages {

    private final VisitorPages pages;

    ContactFormPages(VisitorPages pages) {
        this.pages = pages;
    }

    /**
     * Returns a form of a page, published or in preview of its draft.
     *
     * @return builds the form, empty when it does not exist, or no longer; to be called outside the transaction and off
     *     the event loop
     */
    @Transactional(readOnly = true)
    public Mono<Supplier<Optional<ContactFormPage>>> at(VisitorPageRequest request, int number, SiteUrls urls) {
        return pages.assembly(request, urls).map(assembly -> () -> Optional.ofNullable(assembly.contact(number)));
    }
}
