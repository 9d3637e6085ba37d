package fr.gouv.anct.minisites.delivery.page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Finds the contact forms on the pages of the current tenant. */
@Component
public class ContactFormPages {

    private final VisitorPages pages;

    ContactFormPages(VisitorPages pages) {
        this.pages = pages;
    }

    /** Returns a form of a page, published or in preview of its draft; empty when it does not exist, or no longer. */
    @Transactional(readOnly = true)
    public Mono<ContactFormPage> at(VisitorPageRequest request, int number, SiteUrls urls) {
        return pages.assembly(request, urls).mapNotNull(assembly -> assembly.contact(number));
    }
}
