package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that cannot be undone.
 *
 * @param lead what is about to be done, in one sentence
 * @param consequences one a line
 * @param action where the confirmation is posted
 * @param hidden what it carries
 * @param confirm words of the button, which say what it does
 * @param cancelHref where changing one's mind leads
 * @param reminders what the person answers for, which nothing checks
 * @param editable whether what was typed can be changed first: {@link #EDIT} is then sent with it, to the same address
 */
public record ConfirmScreen(
        String lead,
        List<String> consequences,
        String action,
        List<Hidden> hidden,
        String confirm,
        String cancelHref,
        List<Reminder> reminders,
        boolean editable)
        implements Screen {

    /** @param link to the screen where it is looked after; none when it is on no screen */
    public record Reminder(String text, @Nullable PageLink link) {}

    /** Name of the button that leads from a confirmation back to its form. */
    public static final String EDIT = "edit";

    public ConfirmScreen(
            String lead,
            List<String> consequences,
            String action,
            List<Hidden> hidden,
            String confirm,
            String cancelHref) {
        this(lead, consequences, action, hidden, confirm, cancelHref, List.of(), false);
    }

    public ConfirmScreen(
            String lead,
            List<String> consequences,
            String action,
            List<Hidden> hidden,
            String confirm,
            String cancelHref,
            boolean editable) {
        this(lead, consequences, action, hidden, confirm, cancelHref, List.of(), editable);
    }

    /** With what the person answers for. */
    public ConfirmScreen reminding(List<Reminder> answeredFor) {
        return new ConfirmScreen(lead, consequences, action, hidden, confirm, cancelHref, answeredFor, editable);
    }

    @Override
    public String template() {
        return "confirm";
    }
}
