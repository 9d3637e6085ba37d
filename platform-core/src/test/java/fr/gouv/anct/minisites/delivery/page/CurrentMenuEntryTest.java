package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that one entry of the main menu at most is current. */
class CurrentMenuEntryTest {

    private static final NavigationItem BRANCH = dropdown("Agir", false, true);
    private static final NavigationItem PAGE = dropdown("Questions", true, true);
    private static final NavigationItem OTHER = dropdown("Contact", false, false);

    private static NavigationItem dropdown(String label, boolean here, boolean current) {
        return new NavigationItem.Dropdown(label, List.of(new PageLink(label, "/", false, here)), current);
    }

    private static List<String> marked(NavigationItem... entries) {
        return CurrentMenuEntry.alone(List.of(entries), link -> "/a/b/c".startsWith(link.href() + "/")).stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::label)
                .toList();
    }

    @Test
    void isTheOneWithALinkToThePageElseTheFirstOfItsBranch() {
        assertThat(marked(OTHER, BRANCH, PAGE)).containsExactly("Questions");
        assertThat(marked(PAGE, BRANCH)).containsExactly("Questions");
        assertThat(marked(BRANCH, dropdown("Se lancer", false, true))).containsExactly("Agir");
        assertThat(marked(OTHER)).isEmpty();
        NavigationItem.Mega mega = new NavigationItem.Mega(
                "Tout", null, null, List.of(new NavigationItem.Column("Agir", null, links(PAGE))), true);
        assertThat(marked(BRANCH, mega, PAGE)).containsExactly("Tout");
    }

    @Test
    void isTheOneThatLeadsToTheClosestPageAbove() {
        NavigationItem above = direct("Le programme", "/a");
        NavigationItem closer = direct("Brume", "/a/b");
        assertThat(marked(above, closer)).containsExactly("Brume");
        assertThat(marked(closer, above)).containsExactly("Brume");
        assertThat(marked(above, direct("Encore", "/a"))).containsExactly("Le programme");
        NavigationItem both = new NavigationItem.Dropdown(
                "Tout",
                List.of(new PageLink("x", "/a/very/long", false, false), new PageLink("y", "/a", false, false)),
                true);
        assertThat(marked(both, closer)).as("a long address elsewhere").containsExactly("Brume");
    }

    private static NavigationItem direct(String label, String href) {
        return new NavigationItem.Direct(label, new PageLink(label, href, false, false), true);
    }

    private static List<PageLink> links(NavigationItem entry) {
        return ((NavigationItem.Dropdown) entry).links();
    }
}
