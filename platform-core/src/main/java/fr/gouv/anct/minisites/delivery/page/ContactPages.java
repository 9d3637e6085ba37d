package fr.gouv.anct.minisites.delivery.page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The contact forms of the pages of the current tenant. */
@Component
public class ContactPages {

    private final VisitorPages pages;

    ContactPages(VisitorPages pages) {
        this.pages = pages;
    }

    /** A form of a page, published or shown as its team works on it; empty when there is none, or no longer. */
    @Transactional(readOnly = true)
    public Mono<ContactPlace> at(PageRequest request, int number, SiteUrls urls) {
        return pages.assembly(request, urls).mapNotNull(assembly -> assembly.contact(number));
    }
}
