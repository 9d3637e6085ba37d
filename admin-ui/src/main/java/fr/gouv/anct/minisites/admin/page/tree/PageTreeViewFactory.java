package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageStateLabels;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.ownership.OverduePage;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.PageTreeNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the tree nodes and tables that show pages. */
@Component
class PageTreeViewFactory {

    private final PageStateLabels labels;
    private final Messages messages;

    PageTreeViewFactory(PageStateLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    /**
     * Builds the tree.
     *
     * @param first number of the first of the root's children shown
     * @param total number of the root's children
     * @param focus the page that was just moved
     */
    PageTreeScreen.Node root(
            Tenant site, PageSummary summary, List<PageTreeNode> under, int first, long total, String focus) {
        List<PageTreeScreen.Node> children = nodes(site, summary, under, first, total, focus);
        return node(site, summary, children, null, "", null, null, false);
    }

    private List<PageTreeScreen.Node> nodes(
            Tenant site, PageSummary parent, List<PageTreeNode> under, int first, long total, String focus) {
        return IntStream.range(0, under.size())
                .mapToObj(i -> node(site, parent.page().id(), under.get(i), first + i, total, focus))
                .toList();
    }

    private PageTreeScreen.Node node(
            Tenant site, UUID parent, PageTreeNode branch, int index, long total, String focus) {
        PageSummary summary = branch.line();
        UUID page = summary.page().id();
        PagePosition seen = new PagePosition(parent, summary.page().path(), index);
        boolean whole = branch.children().size() == summary.children();
        PageLink more = new PageLink(
                messages.get("page.tree.more", summary.children(), summary.title()),
                PageUrls.pages(site) + "?" + PageTreeResource.UNDER + "=" + page,
                false,
                false);
        return node(
                site,
                summary,
                nodes(site, summary, branch.children(), 0, summary.children(), focus),
                whole ? null : more,
                PageTreeMove.seen(seen),
                index > 0 ? new PageTreeMove(page, parent, index - 1, seen).text() : null,
                index < total - 1 ? new PageTreeMove(page, parent, index + 2, seen).text() : null,
                page.toString().equals(focus));
    }

    private PageTreeScreen.Node node(
            Tenant site,
            PageSummary summary,
            List<PageTreeScreen.Node> children,
            @Nullable PageLink more,
            String seen,
            @Nullable String up,
            @Nullable String down,
            boolean focus) {
        PageKind kind = summary.page().kind();
        return new PageTreeScreen.Node(
                summary.page().id().toString(),
                summary.title(),
                PageUrls.page(site, summary.page().id()),
                summary.page().path(),
                badges(summary),
                written(summary),
                kind.name(),
                kind == PageKind.PAGE ? PageKind.PAGE + " " + PageKind.ARTICLES : "",
                seen,
                up,
                down,
                focus,
                children,
                kind == PageKind.PAGE && PagePath.depth(summary.page().path()) < PagePath.DEEPEST
                        ? PageUrls.newPage(site, summary.page().path())
                        : null,
                more);
    }

    private List<BadgeView> badges(PageSummary summary) {
        return Stream.of(
                        Stream.ofNullable(summary.planned()).map(at -> new BadgeView(planned(at), BadgeView.Tone.NEW)),
                        Stream.ofNullable(summary.withdrawal())
                                .map(at -> new BadgeView(withdrawal(at), BadgeView.Tone.NEW)),
                        Stream.ofNullable(summary.due())
                                .map(since -> new BadgeView(due(since), BadgeView.Tone.WARNING)),
                        states(summary).stream())
                .flatMap(badges -> badges)
                .toList();
    }

    private String written(PageSummary summary) {
        return messages.get("page.tree.written", summary.author(), DateTimes.day(summary.at()));
    }

    private String planned(Instant at) {
        return messages.get("page.tree.planned", DateTimes.day(at), DateTimes.time(at));
    }

    private String withdrawal(Instant at) {
        return messages.get("page.tree.withdrawal", DateTimes.day(at), DateTimes.time(at));
    }

    private String due(LocalDate since) {
        return messages.get("page.tree.due", DateTimes.day(since));
    }

    TableView found(Tenant site, List<PageSummary> lines) {
        return new TableView(
                "pages",
                messages.get("page.tree.found"),
                Stream.of("page.list.title", "page.list.path", "page.list.state")
                        .map(key -> new TableColumn(messages.get(key)))
                        .toList(),
                lines.stream()
                        .map(summary -> TableRow.of(
                                title(site, summary), Cell.text(summary.page().path()), state(summary)))
                        .toList());
    }

    TableView due(Tenant site, List<OverduePage> pages) {
        return new TableView(
                "due",
                messages.get("ownership.due.caption"),
                Stream.of("page", "path", "on", "owner")
                        .map(key -> new TableColumn(messages.get("ownership.column." + key)))
                        .toList(),
                pages.stream()
                        .map(due -> TableRow.of(
                                Cell.link(due.title(), PageUrls.page(site, due.page()) + "/suivi"),
                                Cell.text(due.path()),
                                Cell.text(DateTimes.day(due.on())),
                                Cell.text(due.owner() == null ? messages.get("ownership.nobody") : due.owner())))
                        .toList());
    }

    TableView articles(Tenant site, List<PageSummary> lines) {
        return new TableView(
                "articles",
                messages.get("page.articles.caption"),
                Stream.of("page.list.title", "page.list.date", "page.list.tags", "page.list.state")
                        .map(key -> new TableColumn(messages.get(key)))
                        .toList(),
                lines.stream().map(summary -> article(site, summary)).toList());
    }

    private TableRow article(Tenant site, PageSummary summary) {
        return TableRow.of(
                title(site, summary),
                Cell.text(
                        summary.page().date() == null
                                ? ""
                                : DateTimes.day(summary.page().date())),
                Cell.text(String.join(", ", summary.tags())),
                state(summary));
    }

    /** Returns the first badge of the state; the others are in the details of the title. */
    private Cell state(PageSummary summary) {
        return Cell.badge(states(summary).getFirst());
    }

    private List<BadgeView> states(PageSummary summary) {
        return labels.badges(summary.state(), summary.submitted());
    }

    private Cell title(Tenant site, PageSummary summary) {
        String detail = Stream.of(
                        Stream.of(written(summary)),
                        states(summary).stream().skip(1).map(BadgeView::label),
                        Stream.ofNullable(summary.planned()).map(this::planned),
                        Stream.ofNullable(summary.withdrawal()).map(this::withdrawal),
                        Stream.ofNullable(summary.due()).map(this::due))
                .flatMap(said -> said)
                .collect(Collectors.joining(". "));
        return Cell.link(summary.title(), PageUrls.page(site, summary.page().id()))
                .withDetail(detail);
    }
}
