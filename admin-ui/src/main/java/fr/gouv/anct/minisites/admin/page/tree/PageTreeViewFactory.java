package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageStateLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.ownership.OverduePage;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.PageTreeNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the nodes of the page tree, and the tables of search results, overdue pages, articles and documents, with
 * state badges.
 */
@Component
class PageTreeViewFactory {

    private final PageStateLabels labels;

    PageTreeViewFactory(PageStateLabels labels) {
        this.labels = labels;
    }

    /**
     * Builds the tree.
     *
     * @param first number of the first of the root's children shown
     * @param total number of the root's children
     * @param focus the page that was just moved
     * @param choice checkbox of a page; null without acts on several
     */
    PageTreeScreen.Node root(
            AdmittedRequest request,
            PageSummary summary,
            List<PageTreeNode> under,
            int first,
            long total,
            String focus,
            Function<PageSummary, @Nullable RowChoice> choice) {
        List<PageTreeScreen.Node> children = nodes(request, summary, under, first, total, focus, choice);
        return node(request, summary, children, 0, "", null, null, false, choice);
    }

    private List<PageTreeScreen.Node> nodes(
            AdmittedRequest request,
            PageSummary parent,
            List<PageTreeNode> under,
            int first,
            long total,
            String focus,
            Function<PageSummary, @Nullable RowChoice> choice) {
        return IntStream.range(0, under.size())
                .mapToObj(i -> node(request, parent.page().id(), under.get(i), first + i, total, focus, choice))
                .toList();
    }

    private PageTreeScreen.Node node(
            AdmittedRequest request,
            UUID parent,
            PageTreeNode branch,
            int index,
            long total,
            String focus,
            Function<PageSummary, @Nullable RowChoice> choice) {
        PageSummary summary = branch.line();
        UUID page = summary.page().id();
        PagePosition seen = new PagePosition(parent, summary.page().path(), index);
        boolean whole = branch.children().size() == summary.children();
        return node(
                request,
                summary,
                nodes(request, summary, branch.children(), 0, summary.children(), focus, choice),
                whole ? 0 : summary.children(),
                PageTreeMove.seen(seen),
                index > 0 ? new PageTreeMove(page, parent, index - 1, seen).text() : null,
                index < total - 1 ? new PageTreeMove(page, parent, index + 2, seen).text() : null,
                page.toString().equals(focus),
                choice);
    }

    private PageTreeScreen.Node node(
            AdmittedRequest request,
            PageSummary summary,
            List<PageTreeScreen.Node> children,
            long more,
            String seen,
            @Nullable String up,
            @Nullable String down,
            boolean focus,
            Function<PageSummary, @Nullable RowChoice> choice) {
        return new PageTreeScreen.Node(
                request.site(),
                summary.page(),
                summary.title(),
                badges(request, summary),
                written(request, summary),
                seen,
                up,
                down,
                focus,
                children,
                more,
                choice.apply(summary));
    }

    private List<BadgeView> badges(AdmittedRequest request, PageSummary summary) {
        return Stream.of(
                        Stream.ofNullable(summary.withdrawal())
                                .map(at -> new BadgeView(withdrawal(request, at), BadgeView.Tone.NEW)),
                        Stream.ofNullable(summary.due())
                                .map(since -> new BadgeView(due(request, since), BadgeView.Tone.WARNING)),
                        states(summary, summary.planned() == null ? null : planned(request, summary.planned())))
                .flatMap(badges -> badges)
                .toList();
    }

    private static String written(AdmittedRequest request, PageSummary summary) {
        return request.message("page.tree.written", summary.author(), DateTimes.day(summary.at()));
    }

    private static String planned(AdmittedRequest request, Instant at) {
        return request.message("page.tree.planned", DateTimes.day(at), DateTimes.time(at));
    }

    private static String withdrawal(AdmittedRequest request, Instant at) {
        return request.message("page.tree.withdrawal", DateTimes.day(at), DateTimes.time(at));
    }

    private static String due(AdmittedRequest request, LocalDate since) {
        return request.message("page.tree.due", DateTimes.day(since));
    }

    /** @param choice checkbox of a page; null without acts on several */
    TableView found(
            AdmittedRequest request, List<PageSummary> pages, Function<PageSummary, @Nullable RowChoice> choice) {
        Table<PageSummary> table = Table.<PageSummary>of(request, "page.list")
                .choosing(choice)
                .column("title", page -> title(request, page))
                .column("path", page -> Cell.text(page.page().path()))
                .column("state", this::state);
        return (request.mayChange(Action.CONTENT_WRITE) ? table.column("edit", page -> edit(request, page)) : table)
                .build("pages", request.message("page.tree.found"), pages);
    }

    static TableView due(AdmittedRequest request, List<OverduePage> pages) {
        return Table.<OverduePage>of(request, "ownership.column")
                .column("page", page -> Cell.link(page.title(), Paths.OWNERSHIP.link(request.site(), page.page())))
                .column("path", page -> Cell.text(page.path()))
                .column("on", page -> Cell.text(DateTimes.day(page.on())))
                .column(
                        "owner",
                        page -> Cell.text(page.owner() == null ? request.message("ownership.nobody") : page.owner()))
                .build("due", request.message("ownership.due.caption"), pages);
    }

    /**
     * Returns a list of articles or of documents.
     *
     * @param id of the table
     * @param choice checkbox of one of them; null without acts on several
     */
    TableView listed(
            AdmittedRequest request,
            String id,
            String caption,
            List<PageSummary> listed,
            Function<PageSummary, @Nullable RowChoice> choice) {
        Table<PageSummary> table = Table.<PageSummary>of(request, "page.list")
                .choosing(choice)
                .column("title", page -> title(request, page))
                .column("date", PageTreeViewFactory::date)
                .column("tags", page -> Cell.text(String.join(", ", page.tags())))
                .column("state", this::state);
        return (request.mayChange(Action.CONTENT_WRITE) ? table.column("edit", page -> edit(request, page)) : table)
                .build(id, caption, listed);
    }

    private static Cell edit(AdmittedRequest request, PageSummary summary) {
        return Cell.link(request.message("page.edit"), editor(request, summary));
    }

    private static String editor(AdmittedRequest request, PageSummary summary) {
        return Paths.PAGE.link(request.site(), summary.page().id());
    }

    private static Cell date(PageSummary article) {
        LocalDate date = article.page().date();
        return Cell.text(date == null ? "" : DateTimes.day(date));
    }

    /** Returns the first badge of the state; the others are in the details of the title. */
    private Cell state(PageSummary summary) {
        return Cell.badge(states(summary, summary.planned() == null ? null : labels.scheduled())
                .findFirst()
                .orElseThrow());
    }

    private Stream<BadgeView> states(PageSummary summary, @Nullable String scheduled) {
        return labels.badges(summary.state(), summary.submitted(), scheduled, summary.withdrawn()).stream();
    }

    private Cell title(AdmittedRequest request, PageSummary summary) {
        String detail = Stream.of(
                        Stream.of(written(request, summary)),
                        states(summary, null).skip(1).map(BadgeView::label),
                        Stream.ofNullable(summary.planned()).map(at -> planned(request, at)),
                        Stream.ofNullable(summary.withdrawal()).map(at -> withdrawal(request, at)),
                        Stream.ofNullable(summary.due()).map(since -> due(request, since)))
                .flatMap(said -> said)
                .collect(Collectors.joining(". "));
        return Cell.link(summary.title(), editor(request, summary)).withDetail(detail);
    }
}
