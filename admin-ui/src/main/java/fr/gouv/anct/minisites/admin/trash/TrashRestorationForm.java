package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
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
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form that restores a page; it reports at once when the former position is not available. */
@Component
class TrashRestorationForm {

    static final String SEGMENT = "segment";
    private static final String PARENT = ParentPageField.PARENT;
    private static final Form<TrashRestorationInput> FORM = Form.of(TrashRestorationInput.class, "trash.restore");

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

    /** Returns the form for a page: an article stays in its list, a section has no address. */
    Mono<Form<TrashRestorationInput>> of(AdmittedRequest request, TrashedPage page) {
        return switch (page.page().kind()) {
            case PAGE, ARTICLES -> parents.on(FORM, request.message("position.parent.hint"), "");
            case ARTICLE -> Mono.just(FORM.without(PARENT));
            case SECTION -> Mono.just(FORM.without(PARENT, SEGMENT));
        };
    }

    /** Shows the form with the former position. */
    Mono<ServerResponse> first(AdmittedRequest request, TrashedPage page) {
        return of(request, page).flatMap(form -> first(page, form.empty(request, TrashRestorationInput.where(page))));
    }

    private Mono<ServerResponse> first(TrashedPage page, FormState<TrashRestorationInput> old) {
        if (page.page().kind() == PageKind.SECTION) {
            return show(HttpStatus.OK, page, old, List.of());
        }
        return parent(page.page())
                .flatMap(address -> showUnder(page, old, address))
                .switchIfEmpty(Mono.defer(
                        () -> show(HttpStatus.OK, page, under(old, "/").with(noParent(page)), List.of())));
    }

    /** Returns the path of the former parent; empty when it no longer exists. */
    private Mono<String> parent(Page page) {
        return (page.parentId() == null ? listing.home() : listing.line(page.parentId()))
                .map(summary -> summary.page().path());
    }

    private static FormState<TrashRestorationInput> under(FormState<TrashRestorationInput> form, String address) {
        return form.form().empty(form.request(), form.value().under(address));
    }

    private Mono<ServerResponse> showUnder(TrashedPage page, FormState<TrashRestorationInput> old, String address) {
        String segment = old.value().segment();
        FormState<TrashRestorationInput> form = under(old, address);
        return links.at(Set.of(PagePath.under(address, segment)))
                .flatMap(taken -> show(
                        HttpStatus.OK,
                        page,
                        taken.isEmpty() ? form : form.with(Problem.of(SEGMENT, "path-taken")),
                        List.of(segment + "-2")));
    }

    /** Returns the field at which an unavailable position is reported. */
    static String place(TrashedPage page) {
        return page.page().kind() == PageKind.ARTICLE ? SEGMENT : PARENT;
    }

    static Problem noParent(TrashedPage page) {
        return Problem.of(place(page), page.page().kind() == PageKind.ARTICLE ? "no-list" : "no-parent");
    }

    /**
     * Shows the form.
     *
     * @param suggestions free segments, instead of the refused one
     */
    Mono<ServerResponse> show(
            HttpStatus status, TrashedPage page, FormState<TrashRestorationInput> form, List<String> suggestions) {
        AdmittedRequest request = form.request();
        // A problem is shown from the start, with status 200, where the former position is not available.
        ScreenHeading heading = request.heading("trash.restore.title", page.title())
                .below(request.message("trash.title"), Paths.TRASH.link(request.site()))
                .erroneous(!form.valid());
        return labels.stays(page.page().id())
                .flatMap(stays ->
                        request.screens().show(status, request, heading, screen(page, form, suggestions, stays)));
    }

    private FormScreen screen(
            TrashedPage page,
            FormState<TrashRestorationInput> form,
            List<String> suggestions,
            List<String> consequences) {
        AdmittedRequest request = form.request();
        return FormScreen.of(
                kinds.get(
                        page.page().kind(),
                        page.under() == 0 ? "trash.restore.lead" : "trash.restore.lead-many",
                        page.under()),
                consequences,
                form.view().suggesting(SEGMENT, suggestions).fields(),
                Paths.TRASHED_PAGE.link(request.site(), page.page().id()),
                List.of(),
                kinds.get(page.page().kind(), "trash.restore.confirm"),
                Paths.TRASH.link(request.site()));
    }
}
