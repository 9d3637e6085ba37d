package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Creates a page, article, document or shared section with a first revision as a draft, at a valid and free path. */
@Component
public class PageCreation {

    private static final int ATTEMPTS = 50;

    private final PagePositions positions;
    private final Drafts drafts;
    private final Journal journal;
    private final TransactionalOperator transaction;

    PageCreation(PagePositions positions, Drafts drafts, Journal journal, TransactionalOperator transaction) {
        this.positions = positions;
        this.drafts = drafts;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Creates a page with only a title. */
    public Mono<PageCreationResult> create(Tenant site, PageCreationRequest request, AuditActor by) {
        Revision empty = new Revision(request.title(), null, null, "", null, List.of(), List.of());
        return create(site, request, empty, "page.created", by);
    }

    /**
     * Creates a page with its first revision.
     *
     * @param also further work in the same transaction
     */
    public Mono<PageCreationResult> create(
            Tenant site,
            PageCreationRequest request,
            Revision revision,
            Function<UUID, Mono<Void>> also,
            AuditActor by) {
        return create(site, request, revision, "page.created", also, by);
    }

    /** Creates a shared section with only a title; its path is derived from the title. */
    public Mono<UUID> section(Tenant site, String title, AuditActor by) {
        return section(site, new Revision(title, null, null, "", null, List.of(), List.of()), "page.created", by);
    }

    Mono<UUID> section(Tenant site, Revision revision, String event, AuditActor by) {
        String suggested = PagePath.suggested(revision.title());
        List<String> candidates = candidates(suggested.isEmpty() ? "section" : suggested)
                .map(SectionPath::of)
                .toList();
        return positions
                .lockExclusively()
                .then(Mono.defer(() -> positions.taken(candidates)))
                .map(taken -> SectionPath.free(candidates, taken))
                .flatMap(path -> add(
                        site, new Page(UUID.randomUUID(), null, PageKind.SECTION, path, 0, null), revision, event, by))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    Mono<PageCreationResult> create(
            Tenant site, PageCreationRequest request, Revision revision, String event, AuditActor by) {
        return create(site, request, revision, event, _ -> Mono.empty(), by);
    }

    private Mono<PageCreationResult> create(
            Tenant site,
            PageCreationRequest request,
            Revision revision,
            String event,
            Function<UUID, Mono<Void>> also,
            AuditActor by) {
        return positions
                .lockShared()
                .then(Mono.defer(() -> drafts.findForUpdate(request.parent())))
                .filter(parent -> MoveRules.takes(parent.page().kind(), request.kind()))
                .flatMap(parent -> place(site, parent, request, revision, event, by))
                .delayUntil(result ->
                        result instanceof PageCreationResult.Created(UUID page) ? also.apply(page) : Mono.empty())
                .defaultIfEmpty(new PageCreationResult.NoParent())
                .as(transaction::transactional)
                // A concurrent transaction took the path, or a tenant under a path prefix uses that first segment.
                .onErrorReturn(
                        DataIntegrityViolationException.class, new PageCreationResult.PathTaken(Optional.empty()))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<PageCreationResult> place(
            Tenant site, Draft parent, PageCreationRequest request, Revision revision, String event, AuditActor by) {
        String above = parent.page().path();
        String path = PagePath.under(above, request.segment());
        if (PagePath.reserved(path) || path.length() > PagePath.LONGEST) {
            return Mono.just(new PageCreationResult.PathRefused());
        }
        if (PagePath.depth(path) > PagePath.DEEPEST) {
            return Mono.just(new PageCreationResult.TooDeep());
        }
        return positions
                .taken(candidates(request.segment())
                        .map(segment -> PagePath.under(above, segment))
                        .toList())
                .flatMap(taken -> {
                    String free = free(above, request.segment(), taken);
                    return taken.contains(path) && !request.numbered()
                            ? Mono.just(new PageCreationResult.PathTaken(Optional.of(free)))
                            : add(site, page(request, PagePath.under(above, free)), revision, event, by)
                                    .map(PageCreationResult.Created::new);
                });
    }

    private static Page page(PageCreationRequest request, String path) {
        return new Page(request.id(), request.parent(), request.kind(), path, 0, request.date());
    }

    /** The requested segment, then the segment followed by a number. */
    public static Stream<String> candidates(String segment) {
        return Stream.concat(
                Stream.of(segment), IntStream.rangeClosed(2, ATTEMPTS).mapToObj(number -> segment + "-" + number));
    }

    public static String free(String above, String segment, Set<String> taken) {
        return candidates(segment)
                .filter(candidate -> !taken.contains(PagePath.under(above, candidate)))
                .findFirst()
                .orElse(segment + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private Mono<UUID> add(Tenant site, Page page, Revision revision, String event, AuditActor by) {
        return positions
                .add(page)
                .then(drafts.add(page.id(), revision, null, by))
                .then(journal.record(by, event, AuditSubject.of(site.id(), page.id()), Map.of("path", page.path())))
                .thenReturn(page.id());
    }
}
