package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
import fr.gouv.anct.minisites.admin.page.tree.RestorationProblems;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashRestoration;
import fr.gouv.anct.minisites.content.trash.TrashRestoration.Request;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Restores a page from the trash: to its former position, or to another. The form reports at once when the former
 * position is not available any more.
 */
@Component
class TrashRestorationResource implements BackOfficeResource {

    /** Field of the undo button after a page was trashed: the page is public again as before. */
    static final String BACK = "back";

    private static final String PARENT = ParentPageField.PARENT;
    private static final String SEGMENT = RestorationProblems.SEGMENT;
    private static final Form<TrashRestorationInput> FORM =
            Form.of(TrashRestorationInput.class, RestorationProblems.KEY);

    private final Trash trash;
    private final TrashRestoration restorations;
    private final LinkResolution links;
    private final ParentPageField parents;
    private final PendingScheduleLabels labels;
    private final PageKindMessages kinds;

    TrashRestorationResource(
            Trash trash,
            TrashRestoration restorations,
            LinkResolution links,
            ParentPageField parents,
            PendingScheduleLabels labels,
            PageKindMessages kinds) {
        this.trash = trash;
        this.restorations = restorations;
        this.links = links;
        this.parents = parents;
        this.labels = labels;
        this.kinds = kinds;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.TRASHED_PAGE, write, request -> one(request).flatMap(page -> open(request, page))),
                Route.post(Paths.TRASHED_PAGE, write, request -> one(request).flatMap(page -> send(request, page))));
    }

    private Mono<TrashedPage> one(AdmittedRequest request) {
        return request.find("discarded", trash::one);
    }

    /** Returns the form for a page: a page of a generated list stays in it, a section has no address. */
    private Mono<Form<TrashRestorationInput>> form(AdmittedRequest request, TrashedPage page) {
        return switch (page.page().kind()) {
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS ->
                parents.on(FORM, request.message("position.parent.hint"), "");
            case ARTICLE, DOCUMENT, SERVICE, CALL -> Mono.just(FORM.without(PARENT));
            case SECTION -> Mono.just(FORM.without(PARENT, SEGMENT));
        };
    }

    private static TrashRestorationInput former(TrashedPage page) {
        return TrashRestorationInput.at(page.page().path());
    }

    /** Shows the form with the former position, under the parent wherever that is now. */
    private Mono<ServerResponse> open(AdmittedRequest request, TrashedPage page) {
        return page.page().kind() == PageKind.SECTION
                ? open(request, page, former(page), List.of())
                : parents.current(page.page())
                        .map(parent -> new TrashRestorationInput(
                                parent.page().path(), former(page).segment()))
                        .flatMap(position -> openAt(request, page, position))
                        .switchIfEmpty(Mono.defer(() -> openElsewhere(request, page)));
    }

    private Mono<ServerResponse> openAt(AdmittedRequest request, TrashedPage page, TrashRestorationInput position) {
        return links.at(Set.of(position.path()))
                .map(taken -> taken.isEmpty()
                        ? List.<Problem>of()
                        : List.of(Problem.of(SEGMENT, "path-taken").suggesting(List.of(position.segment() + "-2"))))
                .flatMap(problems -> open(request, page, position, problems));
    }

    private Mono<ServerResponse> openElsewhere(AdmittedRequest request, TrashedPage page) {
        TrashRestorationInput position =
                new TrashRestorationInput("/", former(page).segment());
        return open(
                request,
                page,
                position,
                List.of(RestorationProblems.noParent(page.page().kind())));
    }

    private Mono<ServerResponse> open(
            AdmittedRequest request, TrashedPage page, TrashRestorationInput position, List<Problem> problems) {
        return form(request, page)
                .map(form -> form.empty(request, position).with(problems))
                .flatMap(form -> show(HttpStatus.OK, page, form));
    }

    private Mono<ServerResponse> show(HttpStatus status, TrashedPage page, FormState<TrashRestorationInput> form) {
        AdmittedRequest request = form.request();
        // A problem is shown from the start, with status 200, where the former position is not available.
        ScreenHeading heading = request.heading("trash.restore.title", page.title())
                .below(request.message("trash.title"), Paths.TRASH.link(request.site()))
                .erroneous(!form.valid());
        return labels.stays(page.page().id())
                .map(stays -> FormScreen.of(
                        kinds.get(
                                page.page().kind(),
                                page.under() == 0 ? "trash.restore.lead" : "trash.restore.lead-many",
                                page.under()),
                        stays,
                        form.view().fields(),
                        Paths.TRASHED_PAGE.link(request.site(), page.page().id()),
                        List.of(),
                        kinds.get(page.page().kind(), "trash.restore.confirm"),
                        Paths.TRASH.link(request.site())))
                .flatMap(screen -> request.report(status, heading, screen));
    }

    private Mono<ServerResponse> send(AdmittedRequest request, TrashedPage page) {
        return form(request, page)
                .flatMap(form -> request.field(BACK).isEmpty()
                        ? send(page, form.sentOver(request, former(page)))
                        : restore(
                                page,
                                form.empty(request, former(page)),
                                Request.SAME,
                                request.may(Action.CONTENT_PUBLISH)));
    }

    private Mono<ServerResponse> send(TrashedPage page, FormState<TrashRestorationInput> sent) {
        return page.page().kind() == PageKind.SECTION
                ? restore(page, sent, Request.SAME, false)
                : sent.answer((status, refused) -> show(status, page, refused), valid -> restore(page, valid));
    }

    private Mono<ServerResponse> restore(TrashedPage page, FormState<TrashRestorationInput> valid) {
        TrashRestorationInput input = valid.value();
        if (page.page().kind().isListed()) {
            return restore(page, valid, new Request(null, input.segment()), false);
        }
        return parents.find(input.parent())
                .flatMap(parent -> restore(page, valid, new Request(parent, input.segment()), false))
                .switchIfEmpty(Mono.defer(() -> refuse(
                        page, valid, RestorationProblems.noParent(page.page().kind()))));
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
        return result instanceof PageMoveResult.Moved moved
                ? done(sent.request(), page, moved.path(), online)
                : RestorationProblems.of(page.page().kind(), result)
                        .map(problem -> refuse(page, sent, problem))
                        .orElseGet(sent.request()::notFound);
    }

    private Mono<ServerResponse> refuse(TrashedPage page, FormState<TrashRestorationInput> sent, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, page, sent.with(problem));
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
