package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of the tree of pages and of the list of articles, and the message keys they compose. */
public final class SamplePageLists {

    private static final Pagination ONE_PAGE = new Pagination(1, List.of("/"));

    private SamplePageLists() {}

    public static Map<String, Screen> screens(String text) {
        PageTreeScreen.Node child = node(text, List.of(), 1);
        return Map.of(
                "pages", tree(text, node(text, List.of(child), 0), null),
                "pages-sans", tree(text, null, null),
                "pages-trouvees", tree(text, null, table(text)),
                "actualites",
                        new ListedPagesResource.ListScreen(
                                SamplePages.SITE,
                                text,
                                text,
                                "/n",
                                text,
                                UUID.randomUUID(),
                                filters(text),
                                1,
                                table(text),
                                bulk(text),
                                empty(text),
                                ONE_PAGE));
    }

    private static PageTreeScreen tree(String text, PageTreeScreen.@Nullable Node root, @Nullable TableView found) {
        return new PageTreeScreen(
                SamplePages.SITE,
                true,
                filters(text),
                "/l",
                root,
                new PageTreeScreen.Moves(List.of(new HiddenField("under", "")), 0),
                found,
                root == null && found == null ? null : bulk(text),
                1,
                empty(text),
                ONE_PAGE);
    }

    private static PageTreeScreen.Node node(String text, List<PageTreeScreen.Node> children, long more) {
        return new PageTreeScreen.Node(
                SamplePages.SITE,
                SamplePages.page(PageKind.PAGE, "/a"),
                text,
                List.of(
                        new BadgeView(text, BadgeView.Tone.NEW),
                        new BadgeView(text, BadgeView.Tone.WARNING),
                        new BadgeView(text, BadgeView.Tone.NEUTRAL)),
                text,
                ">b>0>/" + text,
                "a>b>0",
                "a>c>0",
                children.isEmpty(),
                children,
                more,
                children.isEmpty() ? null : new RowChoice("a", "a@" + text, text));
    }

    private static BulkBar bulk(String text) {
        return new BulkBar(List.of(new BulkBar.Button(text, "/b")), List.of(new HiddenField("list", text)), 50);
    }

    private static Filters filters(String text) {
        return new Filters(new ListUrl("/f", Map.of()), List.of(), new Filters.Words("mots", "Mots", text), true);
    }

    private static EmptyState empty(String text) {
        return new EmptyState(text, text, null);
    }

    private static TableView table(String text) {
        return new TableView(
                "pages",
                text,
                List.of(new TableColumn("Titre")),
                List.of(new TableRow(
                        List.of(Cell.link(text, "/p").withDetail(text)), new RowChoice("p", "p@" + text, text))));
    }
}
