package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for confirmation before an irreversible action.
 *
 * @param lead the action, in one sentence
 * @param consequences one per line
 * @param action URL the confirmation is posted to
 * @param hidden hidden fields of the form
 * @param confirm label of the button, which names the action
 * @param cancelHref target of the cancel link
 * @param reminders the user's responsibilities that no check covers
 * @param editable whether the input can be changed first: {@link #EDIT} is then sent with it, to the same URL
 */
public record ConfirmScreen(
        String lead,
        List<String> consequences,
        String action,
        List<HiddenField> hidden,
        String confirm,
        String cancelHref,
        List<Reminder> reminders,
        boolean editable)
        implements Screen {

    /** @param link to the screen where it is maintained; null when it is on no screen */
    public record Reminder(String text, @Nullable PageLink link) {}

    /** Name of the button that leads from a confirmation back to its form. */
    public static final String EDIT = "edit";

    public ConfirmScreen(
            String lead,
            List<String> consequences,
            String action,
            List<HiddenField> hidden,
            String confirm,
            String cancelHref) {
        this(lead, consequences, action, hidden, confirm, cancelHref, List.of(), false);
    }

    public ConfirmScreen(
            String lead,
            List<String> consequences,
            String action,
            List<HiddenField> hidden,
            String confirm,
            String cancelHref,
            boolean editable) {
        this(lead, consequences, action, hidden, confirm, cancelHref, List.of(), editable);
    }

    /** Returns a copy with reminders of the user's responsibilities. */
    public ConfirmScreen reminding(List<Reminder> answeredFor) {
        return new ConfirmScreen(lead, consequences, action, hidden, confirm, cancelHref, answeredFor, editable);
    }

    @Override
    public String template() {
        return "confirm";
    }
}
