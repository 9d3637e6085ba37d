package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form that restores a page; it reports at once when the former position is not available. */
@Component
class TrashRestorationForm {

    private final PageListing listing;
    private final LinkResolution links;
    private final ParentPageField parents;
    private final PendingScheduleLabels labels;
    private final PageKindMessages kinds;

    TrashRestorationForm(
            PageListing listing,
            LinkResolution links,
            ParentPageField parents,
            PendingScheduleLabels labels,
            PageKindMessages kinds) {
        this.listing = listing;
        this.links = links;
        this.parents = parents;
        this.labels = labels;
        this.kinds = kinds;
    }

    private record Problem(String field, String text, List<String> suggestions) {}

    /** Shows the form with the former position. */
    Mono<ServerResponse> first(AdmittedRequest request, TrashedPage page) {
        TrashRestorationInput old = TrashRestorationInput.where(page);
        if (page.page().kind() == PageKind.SECTION) {
            return show(HttpStatus.OK, request, page, old, null);
        }
        return parent(page.page())
                .flatMap(address -> showUnder(request, page, old, address))
                .switchIfEmpty(Mono.defer(() -> show(
                        HttpStatus.OK,
                        request,
                        page,
                        old.under("/"),
                        new Problem(place(page), request.message(noParent(page)), List.of()))));
    }

    /** Returns the path of the former parent; empty when it no longer exists. */
    private Mono<String> parent(Page page) {
        return (page.parentId() == null ? listing.home() : listing.line(page.parentId()))
                .map(summary -> summary.page().path());
    }

    private Mono<ServerResponse> showUnder(
            AdmittedRequest request, TrashedPage page, TrashRestorationInput old, String address) {
        return links.at(Set.of(PagePath.under(address, old.segment())))
                .flatMap(taken -> show(
                        HttpStatus.OK,
                        request,
                        page,
                        old.under(address),
                        taken.isEmpty()
                                ? null
                                : new Problem(
                                        TrashRestorationInput.SEGMENT,
                                        request.message("page.problem.path-taken"),
                                        List.of(old.segment() + "-2"))));
    }

    /** Returns the field at which an unavailable position is reported. */
    String place(TrashedPage page) {
        return page.page().kind() == PageKind.ARTICLE ? TrashRestorationInput.SEGMENT : TrashRestorationInput.PARENT;
    }

    String noParent(TrashedPage page) {
        return page.page().kind() == PageKind.ARTICLE ? "trash.no-list" : "trash.no-parent";
    }

    /** Shows the form with its input and its problem. */
    Mono<ServerResponse> refuse(
            AdmittedRequest request,
            TrashedPage page,
            TrashRestorationInput input,
            String field,
            String text,
            List<String> suggestions) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, page, input, new Problem(field, text, suggestions));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            TrashedPage page,
            TrashRestorationInput input,
            @Nullable Problem problem) {
        String parent = "position.field." + TrashRestorationInput.PARENT;
        return Mono.zip(
                        labels.stays(page.page().id()),
                        parents.field(
                                TrashRestorationInput.PARENT,
                                request.message(parent),
                                request.message(parent + ".hint"),
                                input.parent(),
                                ""))
                .flatMap(found -> show(status, request, page, input, problem, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            TrashedPage page,
            TrashRestorationInput input,
            @Nullable Problem problem,
            List<String> stays,
            FieldView choice) {
        String list = Paths.TRASH.link(request.site());
        FieldView segment = field(request, Kind.SLUG, TrashRestorationInput.SEGMENT, input.segment(), problem);
        FieldView parent = checked(choice, problem);
        FormScreen screen = FormScreen.of(
                kinds.get(
                        page.page().kind(),
                        page.under() == 0 ? "trash.restore.lead" : "trash.restore.lead-many",
                        page.under()),
                stays,
                switch (page.page().kind()) {
                    case PAGE, ARTICLES -> List.of(parent, segment);
                    case ARTICLE -> List.of(segment);
                    case SECTION -> List.of();
                },
                Paths.TRASHED_PAGE.link(request.site(), page.page().id()),
                List.of(),
                kinds.get(page.page().kind(), "trash.restore.confirm"),
                list);
        // A problem is shown from the start, with status 200, where the former position is not available.
        ScreenHeading heading = request.heading("trash.restore.title", page.title())
                .below(request.message("trash.title"), list)
                .erroneous(problem != null);
        return request.screens().show(status, request, heading, screen);
    }

    private static FieldView field(
            AdmittedRequest request, Kind kind, String name, String value, @Nullable Problem problem) {
        return checked(
                FieldView.of(kind, name, request.message("position.field." + name), value)
                        .withHint(request.message("position.field." + name + ".hint")),
                problem);
    }

    private static FieldView checked(FieldView field, @Nullable Problem problem) {
        return problem == null || !problem.field().equals(field.name())
                ? field
                : field.withError(problem.text(), problem.suggestions());
    }
}
