package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for confirmation before an action that cannot be undone.
 *
 * @param lead the action, in one sentence
 * @param consequences one per line
 * @param action URL the confirmation is posted to
 * @param hidden hidden fields of the form
 * @param confirm label of the button, which names the action
 * @param cancelHref target of the cancel link
 * @param reminders the user's responsibilities that no check covers
 */
public record Question(
        ScreenHeading heading,
        String lead,
        List<String> consequences,
        String action,
        List<HiddenField> hidden,
        String confirm,
        String cancelHref,
        List<ConfirmScreen.Reminder> reminders)
        implements Confirmation.Step, Screen {

    /**
     * Creates a question that is posted to the address of the request, with its query. Its words are the messages
     * {@code <key>.title}, {@code <key>.lead} and {@code <key>.confirm}.
     *
     * @param arguments of each of the three messages
     */
    public static Question of(AdmittedRequest request, String key, String cancelHref, Object... arguments) {
        return new Question(
                request.heading(key + ".title", arguments),
                request.message(key + ".lead", arguments),
                List.of(),
                request.address(),
                List.of(),
                request.message(key + ".confirm", arguments),
                cancelHref,
                List.of());
    }

    /** Returns a copy placed below another screen. */
    public Question below(String label, String href) {
        return new Question(
                heading.below(label, href), lead, consequences, action, hidden, confirm, cancelHref, reminders);
    }

    /** Returns a copy with further consequences of the action. */
    public Question consequences(String... further) {
        return consequences(List.of(further));
    }

    /** Returns a copy with further consequences of the action. */
    public Question consequences(List<String> further) {
        return new Question(
                heading, lead, appended(consequences, further), action, hidden, confirm, cancelHref, reminders);
    }

    /** Returns a copy that posts a further hidden field. */
    public Question hidden(String name, String value) {
        List<HiddenField> all = appended(hidden, List.of(new HiddenField(name, value)));
        return new Question(heading, lead, consequences, action, all, confirm, cancelHref, reminders);
    }

    /** Returns a copy with reminders of the user's responsibilities. */
    public Question reminding(List<ConfirmScreen.Reminder> responsibilities) {
        return new Question(heading, lead, consequences, action, hidden, confirm, cancelHref, responsibilities);
    }

    private static <T> List<T> appended(List<T> some, List<T> further) {
        List<T> all = new ArrayList<>(some);
        all.addAll(further);
        return List.copyOf(all);
    }

    /** Whether the input can be changed first: a question has no form before it. */
    public boolean editable() {
        return false;
    }

    @Override
    public String template() {
        return "confirm";
    }
}
