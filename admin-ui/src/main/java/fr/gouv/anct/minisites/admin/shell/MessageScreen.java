package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Says why there is nothing else to show, and where to go from here.
 *
 * @param title the screen's only {@code h1}
 * @param typed what was typed and is not kept, to be copied
 * @param links the first stands out
 */
public record MessageScreen(String title, String text, List<String> typed, List<PageLink> links) implements Screen {

    public MessageScreen(String title, String text, List<PageLink> links) {
        this(title, text, List.of(), links);
    }

    @Override
    public String template() {
        return "message";
    }
}
