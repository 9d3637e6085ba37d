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
 * @param editable whether what was typed can be changed first: {@link #EDIT} is then sent with it, to the same address
 */
public record ConfirmScreen(
        String lead,
        List<String> consequences,
        String action,
        List<Hidden> hidden,
        String confirm,
        String cancelHref,
        boolean editable)
        implements Screen {

    /** Name of the button that leads from a confirmation back to its form. */
    public static final String EDIT = "edit";

    public ConfirmScreen(
            String lead,
            List<String> consequences,
            String action,
            List<Hidden> hidden,
            String confirm,
            String cancelHref) {
        this(lead, consequences, action, hidden, confirm, cancelHref, false);
    }

    @Override
    public String template() {
        return "confirm";
    }
}
