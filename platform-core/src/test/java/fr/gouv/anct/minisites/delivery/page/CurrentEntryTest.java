package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One entry of the main menu is the current one. */
class CurrentEntryTest {

    private static final NavigationItem BRANCH = dropdown("Agir", false, true);
    private static final NavigationItem PAGE = dropdown("Questions", true, true);
    private static final NavigationItem OTHER = dropdown("Contact", false, false);

    private static NavigationItem dropdown(String label, boolean here, boolean current) {
        return new NavigationItem.Dropdown(label, List.of(new PageLink(label, "/", false, here)), current);
    }

    private static List<String> marked(NavigationItem... entries) {
        return CurrentEntry.alone(List.of(entries)).stream()
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

    private static List<PageLink> links(NavigationItem entry) {
        return ((NavigationItem.Dropdown) entry).links();
    }
}
