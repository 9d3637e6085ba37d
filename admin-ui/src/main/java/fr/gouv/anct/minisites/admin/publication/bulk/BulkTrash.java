package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.page.tree.RestorationProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashRestoration;
import fr.gouv.anct.minisites.content.trash.TrashResult;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Moves several pages to the trash, the lowest first, so that each is restored by itself; and takes that back as the
 * button of a single deletion does, to the same positions: not when a page was restored and moved there again meanwhile,
 * which changes the time that is its version.
 */
@Component
class BulkTrash {

    private static final String RESTORE = "restore";

    private final Trash trash;
    private final TrashRestoration restorations;
    private final PageKindMessages kinds;
    private final BulkTrashConsequences consequences;

    BulkTrash(Trash trash, TrashRestoration restorations, PageKindMessages kinds, BulkTrashConsequences consequences) {
        this.trash = trash;
        this.restorations = restorations;
        this.kinds = kinds;
        this.consequences = consequences;
    }

    BulkAct<PageSummary> discard(BulkSubject<PageSummary> subject) {
        return BulkAct.of("discard", "suppression", Action.CONTENT_WRITE, subject, this::discard)
                .unless(this::obstacle)
                .warning(consequences::of)
                .followedBy(RESTORE)
                .fromTheLast();
    }

    private Optional<String> obstacle(AdmittedRequest request, PageSummary line) {
        if (line.page().path().equals("/")) {
            return refusal(request, line, "trash.home");
        }
        return line.state() == PageState.DRAFT || request.may(Action.CONTENT_PUBLISH)
                ? Optional.empty()
                : refusal(request, line, "trash.public");
    }

    private Mono<Optional<String>> discard(AdmittedRequest request, PageSummary line) {
        return trash.discard(request.site(), line.page().id(), request.may(Action.CONTENT_PUBLISH), request.actor())
                .flatMap(result -> switch (result) {
                    case TrashResult.Done _ -> Mono.just(Optional.empty());
                    case TrashResult.Home _ -> Mono.just(refusal(request, line, "trash.home"));
                    case TrashResult.Public _ -> Mono.just(refusal(request, line, "trash.public"));
                    case TrashResult.Scheduled _ -> Mono.just(refusal(request, line, "trash.scheduled"));
                    case TrashResult.Missing _ -> Mono.empty();
                });
    }

    private Optional<String> refusal(AdmittedRequest request, PageSummary line, String key) {
        return Optional.of(kinds.get(request.site(), line.page().kind(), key));
    }

    BulkAct<TrashedPage> restore() {
        BulkSubject<TrashedPage> subject = new BulkSubject<>(
                (_, ids) -> trash.some(ids),
                page -> page.page().id(),
                page -> page.at().toString(),
                (_, page) -> page.title(),
                (request, page) ->
                        Paths.TRASHED_PAGE.link(request.site(), page.page().id()));
        return BulkAct.of(RESTORE, "restauration", Action.CONTENT_WRITE, subject, this::restore)
                .onlyAsUndo();
    }

    private Mono<Optional<String>> restore(AdmittedRequest request, TrashedPage page) {
        return restorations
                .restore(
                        request.site(),
                        page.page().id(),
                        TrashRestoration.Request.SAME,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor())
                .flatMap(result -> result instanceof PageMoveResult.Moved
                        ? Mono.just(Optional.<String>empty())
                        : Mono.justOrEmpty(RestorationProblems.of(page.page().kind(), result))
                                .map(problem -> Optional.of(request.messages().of(RestorationProblems.KEY, problem))));
    }
}
