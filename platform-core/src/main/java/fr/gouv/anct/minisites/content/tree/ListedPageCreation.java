package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates articles as drafts; the first article also creates the article list. */
@Component
public class ListedPageCreation {

    private final PageCreation creation;
    private final PageListing listing;

    ListedPageCreation(PageCreation creation, PageListing listing) {
        this.creation = creation;
        this.listing = listing;
    }

    /**
     * Request to create an article.
     *
     * @param segment last segment of its path
     * @param numbered see {@link PageCreationRequest}
     */
    public record Request(String title, String segment, LocalDate date, boolean numbered) {}

    /**
     * Creates an article.
     *
     * @param titleOfList title of the article list, if none exists yet
     */
    public Mono<PageCreationResult> create(Tenant site, Request wanted, String titleOfList, AuditActor by) {
        return existingList()
                .switchIfEmpty(Mono.defer(() -> openList(site, titleOfList, by)))
                .flatMap(parent -> parent instanceof PageCreationResult.Created(var page)
                        ? creation.create(site, article(page, wanted), by)
                        : Mono.just(parent));
    }

    private Mono<PageCreationResult> existingList() {
        return listing.articlesPage()
                .map(summary -> new PageCreationResult.Created(summary.page().id()));
    }

    private static PageCreationRequest article(UUID parent, Request wanted) {
        return new PageCreationRequest(
                PageKind.ARTICLE, parent, wanted.segment(), wanted.title(), wanted.date(), wanted.numbered());
    }

    /** Creates the list as a draft, like the article. */
    private Mono<PageCreationResult> openList(Tenant site, String title, AuditActor by) {
        return listing.home()
                .map(home -> new PageCreationRequest(
                        PageKind.ARTICLES, home.page().id(), PagePath.suggested(title), title, null))
                .flatMap(request -> creation.create(site, request, by))
                .flatMap(result -> result instanceof PageCreationResult.PathTaken ? listOfOther() : Mono.just(result))
                .defaultIfEmpty(new PageCreationResult.NoHome());
    }

    /** Returns the list that a concurrent request has created; otherwise another page has its path. */
    private Mono<PageCreationResult> listOfOther() {
        return existingList().defaultIfEmpty(new PageCreationResult.ListPathTaken());
    }
}
