package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashRestoration;
import fr.gouv.anct.minisites.content.trash.TrashRestoration.Request;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Restores a page from the trash: to its former position, or to another when that is not available any more. */
@Component
class TrashRestorationResource implements BackOfficeResource {

    /** Parameter of the undo button after a page was trashed: the page is public again as before. */
    static final String BACK = "retour";

    private final Trash trash;
    private final TrashRestoration restorations;
    private final TrashRestorationForm form;
    private final LinkResolution links;
    private final PendingScheduleLabels labels;
    private final PageKindMessages kinds;

    TrashRestorationResource(
            Trash trash,
            TrashRestoration restorations,
            TrashRestorationForm form,
            LinkResolution links,
            PendingScheduleLabels labels,
            PageKindMessages kinds) {
        this.trash = trash;
        this.restorations = restorations;
        this.form = form;
        this.links = links;
        this.labels = labels;
        this.kinds = kinds;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        Paths.TRASHED_PAGE, write, request -> one(request).flatMap(page -> form.first(request, page))),
                Route.post(Paths.TRASHED_PAGE, write, request -> one(request).flatMap(page -> restore(request, page))));
    }

    private Mono<TrashedPage> one(AdmittedRequest request) {
        return request.find("discarded", trash::one);
    }

    private Mono<ServerResponse> restore(AdmittedRequest request, TrashedPage page) {
        return form.of(request, page)
                .flatMap(fields -> request.field(BACK).isEmpty()
                        ? asTyped(page, fields.sentOver(request, TrashRestorationInput.where(page)))
                        : restore(
                                page,
                                fields.empty(request, TrashRestorationInput.where(page)),
                                Request.SAME,
                                request.may(Action.CONTENT_PUBLISH)));
    }

    private Mono<ServerResponse> asTyped(TrashedPage page, FormState<TrashRestorationInput> sent) {
        return page.page().kind() == PageKind.SECTION
                ? restore(page, sent, Request.SAME, false)
                : sent.answer(
                        (status, refused) -> form.show(status, page, refused, List.of()),
                        valid -> restore(page, valid));
    }

    private Mono<ServerResponse> restore(TrashedPage page, FormState<TrashRestorationInput> valid) {
        TrashRestorationInput input = valid.value();
        if (page.page().kind() == PageKind.ARTICLE) {
            return restore(page, valid, new Request(null, input.segment()), false);
        }
        return links.at(Set.of(input.parent()))
                .flatMap(found -> Mono.justOrEmpty(found.get(input.parent())))
                .filter(target -> !target.file())
                .map(parent -> new Request(parent.id(), input.segment()))
                .flatMap(restoration -> restore(page, valid, restoration, false))
                .switchIfEmpty(Mono.defer(() -> respond(page, valid, false, new PageMoveResult.NoParent())));
    }

    private Mono<ServerResponse> restore(
            TrashedPage page, FormState<TrashRestorationInput> sent, Request restoration, boolean online) {
        AdmittedRequest request = sent.request();
        return restorations
                .restore(request.site(), page.page().id(), restoration, online, request.actor())
                .flatMap(result -> respond(page, sent, online, result));
    }

    private Mono<ServerResponse> respond(
            TrashedPage page, FormState<TrashRestorationInput> sent, boolean online, PageMoveResult result) {
        return switch (result) {
            case PageMoveResult.Moved moved -> done(sent.request(), page, moved.path(), online);
            case PageMoveResult.PathTaken(var free) ->
                form.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        sent.with(Problem.of(TrashRestorationForm.SEGMENT, "path-taken")),
                        free.stream().toList());
            case PageMoveResult.PathRefused _ ->
                refuse(page, sent, Problem.of(TrashRestorationForm.SEGMENT, "path-refused"));
            case PageMoveResult.NoParent _ -> refuse(page, sent, TrashRestorationForm.noParent(page));
            case PageMoveResult.TooDeep _ ->
                refuse(page, sent, Problem.of(TrashRestorationForm.place(page), "deep", PagePath.DEEPEST));
            case PageMoveResult.SecondList _ ->
                refuse(page, sent, Problem.of(TrashRestorationForm.SEGMENT, "second-list"));
            case PageMoveResult.Missing _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.NoSibling _,
                    PageMoveResult.Overtaken _,
                    PageMoveResult.UnderItself _,
                    PageMoveResult.Home _,
                    PageMoveResult.Public _ -> sent.request().notFound();
        };
    }

    private Mono<ServerResponse> refuse(TrashedPage page, FormState<TrashRestorationInput> sent, Problem problem) {
        return form.show(HttpStatus.UNPROCESSABLE_CONTENT, page, sent.with(problem), List.of());
    }

    private Mono<ServerResponse> done(AdmittedRequest request, TrashedPage page, String path, boolean online) {
        String same = kinds.get(page.page().kind(), online ? "trash.restored.same" : "trash.restored.draft", path);
        return labels.stays(page.page().id())
                .map(stays -> String.join(
                        " ", Stream.concat(Stream.of(same), stays.stream()).toList()))
                .flatMap(text -> request.seeOther(
                        Paths.PAGE.link(request.site(), page.page().id()),
                        request.success(kinds.key(page.page().kind(), "trash.restored"), page.title())
                                .withText(text)));
    }
}
