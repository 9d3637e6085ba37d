package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form of a page's position. */
@Component
class PagePositionForm {

    /**
     * Name of the hidden field with the position of the page when the form was opened, see {@link PageTreeMove#seen}.
     */
    static final String SEEN = "seen";

    private static final Form<PagePositionInput> FORM = Form.of(PagePositionInput.class, "position");

    private final PageListing listing;
    private final LinkResolution links;
    private final ParentPageField parents;

    PagePositionForm(PageListing listing, LinkResolution links, ParentPageField parents) {
        this.listing = listing;
        this.links = links;
        this.parents = parents;
    }

    /** Returns the page at a path; empty when there is none. */
    Mono<PageSummary> parent(String address) {
        return links.at(Set.of(address))
                .flatMap(found -> Mono.justOrEmpty(found.get(address)))
                .filter(target -> !target.file() && !target.section())
                .flatMap(target -> listing.line(target.id()));
    }

    /** Returns the current parent of a page. */
    Mono<PageSummary> parent(Page page) {
        return page.parentId() == null ? listing.home() : listing.line(page.parentId());
    }

    /** Whether a page is currently a child of another one. */
    Mono<Boolean> isUnder(PageSummary parent, UUID page) {
        return listing.children(parent)
                .map(children ->
                        children.stream().anyMatch(child -> child.page().id().equals(page)));
    }

    /** Shows the current position. */
    Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return parent(context.head().page())
                .flatMap(parent -> show(request, context, parent))
                .switchIfEmpty(Mono.defer(() -> show(
                        HttpStatus.OK,
                        context,
                        FORM.empty(request, new PagePositionInput("", "", "")),
                        "",
                        List.of())));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context, PageSummary parent) {
        Page page = context.head().page();
        return Mono.zip(listing.children(parent), listing.position(page))
                .flatMap(found -> show(request, context, parent, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            AdmittedRequest request,
            PageContext context,
            PageSummary parent,
            List<PageSummary> siblings,
            PagePosition position) {
        Page page = context.head().page();
        PagePositionInput now = new PagePositionInput(
                PagePath.segment(page.path()), parent.page().path(), rank(page, siblings));
        return of(request, page, siblings)
                .flatMap(form ->
                        show(HttpStatus.OK, context, form.empty(request, now), PageTreeMove.seen(position), List.of()));
    }

    private static String rank(Page page, List<PageSummary> siblings) {
        String before = PagePositionInput.FIRST;
        for (PageSummary sibling : siblings) {
            if (sibling.page().id().equals(page.id())) {
                return before;
            }
            before = sibling.page().id().toString();
        }
        return PagePositionInput.LAST;
    }

    /** Returns the form of a page: an article stays in its list, which is ordered by date. */
    private Mono<Form<PagePositionInput>> of(AdmittedRequest request, Page page, List<PageSummary> siblings) {
        return page.kind() == PageKind.ARTICLE
                ? Mono.just(FORM.without(ParentPageField.PARENT, PagePositionInput.RANK))
                : parents.on(
                        FORM.choosing(PagePositionInput.RANK, ranks(request, page, siblings))
                                .showing(PagePositionInput.RANK, PagePositionForm::offered),
                        request.message("position.parent.hint"),
                        page.path());
    }

    private static List<Option> ranks(AdmittedRequest request, Page page, List<PageSummary> siblings) {
        Stream<Option> after = siblings.stream()
                .filter(summary -> !summary.page().id().equals(page.id()))
                .map(summary -> new Option(
                        summary.page().id().toString(), request.message("position.rank.after", summary.title())));
        return Stream.of(
                        Stream.of(new Option(PagePositionInput.FIRST, request.message("position.rank.first"))),
                        after,
                        Stream.of(new Option(PagePositionInput.LAST, request.message("position.rank.last"))))
                .flatMap(options -> options)
                .toList();
    }

    /** The sibling to follow may not be a child of the typed parent. */
    private static FieldView offered(FieldView rank) {
        if (rank.options().stream().anyMatch(option -> option.value().equals(rank.value()))) {
            return rank;
        }
        FieldView last = FieldView.of(rank.kind(), rank.name(), rank.label(), PagePositionInput.LAST)
                .withOptions(rank.options());
        String hint = rank.hint();
        return hint == null ? last : last.withHint(hint);
    }

    /** Returns the submitted form, with the siblings under the typed parent. */
    Mono<FormState<PagePositionInput>> sent(AdmittedRequest request, PageContext context) {
        Page page = context.head().page();
        return parent(request.field(ParentPageField.PARENT).strip())
                .flatMap(listing::children)
                .defaultIfEmpty(List.of())
                .flatMap(siblings -> of(request, page, siblings))
                .map(form -> form.sentOver(request, PagePositionInput.of(page)));
    }

    /** Shows the typed position after another user has moved the page: it is applied when it is submitted again. */
    Mono<ServerResponse> overtaken(PageContext context, FormState<PagePositionInput> sent) {
        Page page = context.head().page();
        FormState<PagePositionInput> refused = sent.with(Problem.of(PagePositionInput.SEGMENT, "moved", page.path()));
        return listing.position(page)
                .flatMap(now -> show(HttpStatus.CONFLICT, context, refused, PageTreeMove.seen(now), List.of()));
    }

    /** Shows the typed position, based on the same one as before. */
    Mono<ServerResponse> showAgain(
            HttpStatus status, PageContext context, FormState<PagePositionInput> sent, List<String> suggestions) {
        return show(status, context, sent, sent.request().field(SEEN), suggestions);
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            PageContext context,
            FormState<PagePositionInput> form,
            String seen,
            List<String> suggestions) {
        AdmittedRequest request = form.request();
        Page page = context.head().page();
        return listing.published(page.id())
                .flatMap(published -> request.show(
                        status,
                        context.heading(),
                        new PagePositionScreen(
                                request.site(),
                                page,
                                context.header(),
                                notice(request, page, published),
                                published > 0,
                                form.view().suggesting(PagePositionInput.SEGMENT, suggestions),
                                List.of(new HiddenField(SEEN, seen)),
                                published == 0 || request.may(Action.CONTENT_PUBLISH))));
    }

    private static @Nullable String notice(AdmittedRequest request, Page page, long published) {
        if (page.path().equals("/")) {
            return PageMoveLabels.problem(request, new PageMoveResult.Home());
        }
        if (request.site().locked()) {
            return request.message("page.read-only");
        }
        return published > 0 && !request.may(Action.CONTENT_PUBLISH)
                ? PageMoveLabels.problem(request, new PageMoveResult.Public())
                : null;
    }
}
