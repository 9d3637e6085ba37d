package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Finds a contact form by its number on a published page or a previewed draft, or that of the guide, for requests that
 * submit it.
 */
@Component
public class ContactFormPages {

    private final VisitorPages pages;
    private final GuidePages guide;
    private final SiteDirectory directory;

    ContactFormPages(VisitorPages pages, GuidePages guide, SiteDirectory directory) {
        this.pages = pages;
        this.guide = guide;
        this.directory = directory;
    }

    /**
     * Returns a form of a page, published or in preview of its draft.
     *
     * @return builds the form, empty when it does not exist, or no longer; to be called outside the transaction and off
     *     the event loop
     */
    @Transactional(readOnly = true)
    public Mono<Supplier<Optional<ContactFormPage>>> at(VisitorPageRequest request, int number, SiteUrls urls) {
        return pages.assembly(request, urls)
                .map(assembly ->
                        () -> Optional.ofNullable(assembly.contact(number)).or(() -> ofGuide(request, assembly)));
    }

    private Optional<ContactFormPage> ofGuide(VisitorPageRequest request, PageAssembly assembly) {
        return request.path().equals(GuidePages.MISS)
                        && directory.isPortal(assembly.site().tenantId())
                ? Optional.of(guide.form(assembly))
                : Optional.empty();
    }
}
