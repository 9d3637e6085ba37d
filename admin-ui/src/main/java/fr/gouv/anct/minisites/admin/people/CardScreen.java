package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member, or one invitation, and what may be done with it.
 *
 * @param notice what one should know first
 * @param post something that is done at once
 * @param links to what is asked or confirmed first
 */
record CardScreen(
        List<Fact> facts, @Nullable String notice, @Nullable Post post, List<PageLink> links) implements Screen {

    /** One line. */
    record Fact(String label, String value) {}

    /** A button that does something. */
    record Post(String action, String label) {}

    @Override
    public String template() {
        return "people/card";
    }
}
