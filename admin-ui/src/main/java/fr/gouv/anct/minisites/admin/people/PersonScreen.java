package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member, or one invitation, with the available actions.
 *
 * @param notice important message at the top
 * @param post action without a further form
 * @param links to actions with a form or a confirmation
 */
record PersonScreen(
        List<Fact> facts, @Nullable String notice, @Nullable Button post, List<PageLink> links) implements Screen {

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** A button that posts at once. */
    record Button(String action, String label) {}

    @Override
    public String template() {
        return "people/card";
    }
}
