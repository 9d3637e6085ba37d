package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.Row;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Branch;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows pages in a tree and in tables. */
@Component
class TreeViews {

    private final PageStates states;
    private final Texts texts;

    TreeViews(PageStates states, Texts texts) {
        this.states = states;
        this.texts = texts;
    }

    TreeScreen.Node root(Tenant site, PageLine line, List<Branch> under) {
        return node(site, line, under, null);
    }

    private TreeScreen.Node node(Tenant site, Branch branch) {
        PageLine line = branch.line();
        boolean whole = branch.children().size() == line.children();
        PageLink more = new PageLink(
                texts.say("page.tree.more", line.children(), line.title()),
                PageAddress.pages(site) + "?" + TreeResource.UNDER + "="
                        + line.page().id(),
                false,
                false);
        return node(site, line, branch.children(), whole ? null : more);
    }

    private TreeScreen.Node node(Tenant site, PageLine line, List<Branch> under, @Nullable PageLink more) {
        return new TreeScreen.Node(
                line.page().id().toString(),
                line.title(),
                PageAddress.page(site, line.page().id()),
                line.page().path(),
                states.badge(line.state()),
                written(line),
                under.stream().map(branch -> node(site, branch)).toList(),
                more);
    }

    private String written(PageLine line) {
        return texts.say("page.tree.written", line.author(), Moments.day(line.at()));
    }

    TableView found(Tenant site, List<PageLine> lines) {
        return new TableView(
                "pages",
                texts.say("page.tree.found"),
                Stream.of("page.list.title", "page.list.path", "page.list.state")
                        .map(key -> new Column(texts.say(key)))
                        .toList(),
                lines.stream()
                        .map(line -> Row.of(
                                title(site, line),
                                Cell.text(line.page().path()),
                                Cell.badge(states.badge(line.state()))))
                        .toList());
    }

    TableView articles(Tenant site, List<PageLine> lines) {
        return new TableView(
                "articles",
                texts.say("page.articles.caption"),
                Stream.of("page.list.title", "page.list.date", "page.list.tags", "page.list.state")
                        .map(key -> new Column(texts.say(key)))
                        .toList(),
                lines.stream().map(line -> article(site, line)).toList());
    }

    private Row article(Tenant site, PageLine line) {
        return Row.of(
                title(site, line),
                Cell.text(
                        line.page().date() == null
                                ? ""
                                : Moments.day(line.page().date())),
                Cell.text(String.join(", ", line.tags())),
                Cell.badge(states.badge(line.state())));
    }

    private Cell title(Tenant site, PageLine line) {
        return Cell.link(line.title(), PageAddress.page(site, line.page().id())).withDetail(written(line));
    }
}
