package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * Asks before something that cannot be undone.
 *
 * @param lead what is about to be done, in one sentence
 * @param consequences one a line
 * @param action where the confirmation is posted
 * @param hidden what it carries
 * @param confirm words of the button, which say what it does
 * @param cancelHref where changing one's mind leads
 */
public record ConfirmScreen(
        String lead, List<String> consequences, String action, List<Hidden> hidden, String confirm, String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "confirm";
    }
}
