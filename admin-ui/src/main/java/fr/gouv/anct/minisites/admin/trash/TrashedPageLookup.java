package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the trashed page whose id is the URL variable {@code discarded}. */
@Component
class TrashedPageLookup {

    private final Trash trash;
    private final Messages messages;

    TrashedPageLookup(Trash trash, Messages messages) {
        this.trash = trash;
        this.messages = messages;
    }

    /** Returns the page; one of another site, or one that is not in the trash, is {@link AdmittedRequest#notFound}. */
    Mono<TrashedPage> of(AdmittedRequest request) {
        return request.id("discarded").flatMap(trash::one).switchIfEmpty(Mono.defer(request::notFound));
    }

    ScreenHeading heading(AdmittedRequest request, String title) {
        return ScreenHeading.of(title)
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(messages.get("trash.title"), TrashUrls.trash(request.site()));
    }
}
