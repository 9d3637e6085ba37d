package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates articles, documents, services and calls for projects as drafts; the first one also creates its list. */
@Component
public class ListedPageCreation {

    private final PageCreation creation;
    private final PageListing listing;

    ListedPageCreation(PageCreation creation, PageListing listing) {
        this.creation = creation;
        this.listing = listing;
    }

    /**
     * Request to create a page of a generated list.
     *
     * @param id of the page
     * @param kind one that {@link PageKind#isListed}
     * @param segment last segment of its path
     * @param numbered see {@link PageCreationRequest}
     * @param revision its first revision
     */
    public record Request(UUID id, PageKind kind, String segment, LocalDate date, boolean numbered, Revision revision) {

        /** Creates a request for an article, with only a title. */
        public static Request article(String title, String segment, LocalDate date, boolean numbered) {
            return of(PageKind.ARTICLE, title, segment, date, numbered);
        }

        /** Creates a request for a document with its facts. */
        public static Request document(
                String title, String segment, LocalDate date, boolean numbered, DocumentFacts facts) {
            return of(PageKind.DOCUMENT, title, segment, date, numbered, facts);
        }

        /** Creates a request for a document with all of its content, whose path gets a number where it is taken. */
        public static Request document(UUID id, Revision revision, LocalDate date) {
            return new Request(id, PageKind.DOCUMENT, PagePath.suggested(revision.title()), date, true, revision);
        }

        /** Creates a request for a page of a kind, with only a title and the facts that such a page starts with. */
        public static Request starting(PageKind kind, PageNaming naming, LocalDate date) {
            Block[] facts = switch (kind) {
                case DOCUMENT -> new Block[] {DocumentFacts.starting()};
                case SERVICE -> new Block[] {ServiceFacts.starting()};
                case CALL -> new Block[] {CallFacts.starting()};
                default -> new Block[0];
            };
            return of(kind, naming.title(), naming.lastSegment(), date, naming.numbered(), facts);
        }

        private static Request of(
                PageKind kind, String title, String segment, LocalDate date, boolean numbered, Block... body) {
            return new Request(UUID.randomUUID(), kind, segment, date, numbered, titled(title, List.of(body)));
        }

        /** Returns a copy for a page with this id. */
        public Request withId(UUID other) {
            return new Request(other, kind, segment, date, numbered, revision);
        }

        private static Revision titled(String title, List<Block> body) {
            return new Revision(title, null, null, "", null, List.of(), body);
        }

        private PageKind list() {
            return requireNonNull(kind.list());
        }

        private PageCreationRequest under(UUID parent) {
            return new PageCreationRequest(id, kind, parent, segment, revision.title(), date, numbered);
        }
    }

    /**
     * Creates a page of a generated list.
     *
     * @param titleOfList title of the list, if none exists yet
     */
    public Mono<PageCreationResult> create(Tenant site, Request wanted, String titleOfList, AuditActor by) {
        return existingList(wanted.list())
                .switchIfEmpty(Mono.defer(() -> openList(site, wanted.list(), titleOfList, by)))
                .flatMap(parent -> parent instanceof PageCreationResult.Created(var page)
                        ? creation.create(site, wanted.under(page), wanted.revision(), _ -> Mono.empty(), by)
                        : Mono.just(parent));
    }

    private Mono<PageCreationResult> existingList(PageKind list) {
        return listing.list(list)
                .map(summary -> new PageCreationResult.Created(summary.page().id()));
    }

    /**
     * Creates the list as a draft, like the page in it. A list with facets takes a free path: a team may have a page with the
     * name « documents » or « services » already. Articles are expected at one path: their list takes no other.
     */
    private Mono<PageCreationResult> openList(Tenant site, PageKind list, String title, AuditActor by) {
        return listing.home()
                .map(home -> new PageCreationRequest(
                        list, home.page().id(), PagePath.suggested(title), title, null, list.hasFacets()))
                .flatMap(request -> creation.create(site, request, by))
                .flatMap(result ->
                        result instanceof PageCreationResult.PathTaken ? listOfOther(list) : Mono.just(result))
                .defaultIfEmpty(new PageCreationResult.NoHome());
    }

    /** Returns the list that a concurrent request has created; otherwise another page has its path. */
    private Mono<PageCreationResult> listOfOther(PageKind list) {
        return existingList(list).defaultIfEmpty(new PageCreationResult.ListPathTaken());
    }
}
