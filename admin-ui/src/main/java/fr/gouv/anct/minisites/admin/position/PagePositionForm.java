package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.ArrayList;
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

    /**
     * A problem with the form.
     *
     * @param field at which it is shown
     * @param suggestions valid values
     */
    record Problem(String field, String text, List<String> suggestions) {}

    /** Shows the current position. */
    Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return parent(context.head().page())
                .flatMap(parent -> show(request, context, parent))
                .switchIfEmpty(Mono.defer(() ->
                        show(HttpStatus.OK, request, context, new PagePositionInput("", "", "", ""), null, List.of())));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context, PageSummary parent) {
        Page page = context.head().page();
        return Mono.zip(listing.children(parent), listing.position(page))
                .flatMap(found -> show(
                        HttpStatus.OK,
                        request,
                        context,
                        new PagePositionInput(
                                PagePath.segment(page.path()),
                                parent.page().path(),
                                rank(page, found.getT1()),
                                PageTreeMove.seen(found.getT2())),
                        null,
                        found.getT1()));
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

    /** Shows the typed position, with the siblings under the typed parent. */
    Mono<ServerResponse> showWithProblem(
            AdmittedRequest request, PageContext context, PagePositionInput input, @Nullable Problem problem) {
        return showWithProblem(
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, request, context, input, problem);
    }

    /** Shows the typed position after another user has moved the page: it is applied when it is submitted again. */
    Mono<ServerResponse> overtaken(AdmittedRequest request, PageContext context, PagePositionInput input) {
        Page page = context.head().page();
        Problem problem = new Problem(
                PagePositionInput.SEGMENT, request.message("position.overtaken.form", page.path()), List.of());
        return listing.position(page)
                .flatMap(now -> showWithProblem(HttpStatus.CONFLICT, request, context, input.seen(now), problem));
    }

    private Mono<ServerResponse> showWithProblem(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            PagePositionInput input,
            @Nullable Problem problem) {
        return parent(input.parent())
                .flatMap(listing::children)
                .defaultIfEmpty(List.of())
                .flatMap(siblings -> show(status, request, context, input, problem, siblings));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            PagePositionInput input,
            @Nullable Problem problem,
            List<PageSummary> siblings) {
        Page page = context.head().page();
        String parent = "position.field." + PagePositionInput.PARENT;
        return Mono.zip(
                        parents.field(
                                PagePositionInput.PARENT,
                                request.message(parent),
                                request.message(parent + ".hint"),
                                input.parent(),
                                page.path()),
                        listing.published(page.id()))
                .flatMap(found -> request.show(
                        status,
                        context.heading(),
                        screen(request, context, input, problem, siblings, found.getT1(), found.getT2())));
    }

    private static PagePositionScreen screen(
            AdmittedRequest request,
            PageContext context,
            PagePositionInput input,
            @Nullable Problem problem,
            List<PageSummary> siblings,
            FieldView choice,
            long published) {
        Page page = context.head().page();
        boolean article = page.kind() == PageKind.ARTICLE;
        FieldView segment = field(request, Kind.SLUG, PagePositionInput.SEGMENT, input.segment(), problem);
        FieldView parent = checked(choice, problem);
        FieldView rank = field(request, Kind.SELECT, PagePositionInput.RANK, rankOf(input, siblings), problem)
                .withOptions(ranks(request, page, siblings));
        List<FieldView> all = new ArrayList<>(article ? List.of(segment) : List.of(segment, parent, rank));
        return new PagePositionScreen(
                request.site(),
                page,
                context.header(),
                notice(request, page, published),
                published > 0,
                ErrorSummary.of(all),
                segment,
                article ? null : parent,
                article ? null : rank,
                List.of(new HiddenField(PagePositionInput.SEEN, input.seen())),
                published == 0 || request.may(Action.CONTENT_PUBLISH));
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

    /** The sibling to follow may not be a child of the typed parent. */
    private static String rankOf(PagePositionInput input, List<PageSummary> siblings) {
        boolean known = input.rank().equals(PagePositionInput.FIRST)
                || siblings.stream()
                        .anyMatch(summary -> summary.page().id().toString().equals(input.rank()));
        return known ? input.rank() : PagePositionInput.LAST;
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

    private static @Nullable String notice(AdmittedRequest request, Page page, long published) {
        if (page.path().equals("/")) {
            return request.message("position.home");
        }
        if (request.site().locked()) {
            return request.message("page.read-only");
        }
        return published > 0 && !request.may(Action.CONTENT_PUBLISH)
                ? request.messages().get(request.site(), "position.public")
                : null;
    }
}
