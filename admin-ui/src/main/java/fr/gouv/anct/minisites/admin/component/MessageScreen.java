package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Screen with a message only: why nothing else is shown, and where to continue.
 *
 * @param title the screen's only {@code h1}
 * @param typed input that is not saved, to be copied
 * @param links the first is emphasised
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
