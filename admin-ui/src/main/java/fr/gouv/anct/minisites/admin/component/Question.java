package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for confirmation before an action that cannot be undone.
 *
 * @param lead the action, in one sentence
 * @param consequences one per line
 * @param action URL the confirmation is posted to
 * @param hidden hidden fields of the form
 * @param fields what can still be corrected before the action; mostly none
 * @param confirm label of the button, which names the action
 * @param cancelHref target of the cancel link; null when a button leads back to the form with its input instead, see
 *     {@link #edits}
 * @param reminders the user's responsibilities that no check covers
 * @param alternative link to another way of acting; null when there is none
 */
public record Question(
        ScreenHeading heading,
        String lead,
        List<String> consequences,
        String action,
        List<HiddenField> hidden,
        List<FieldView> fields,
        String confirm,
        @Nullable String cancelHref,
        List<Reminder> reminders,
        @Nullable PageLink alternative)
        implements Confirmation.Step, Screen {

    /** Name of the button that leads back to the form; the templates have it too. */
    private static final String EDIT = "edit";

    /** Name of the field of a confirmed input; the templates have it too. */
    private static final String CONFIRMED = "confirmed";

    private static final String YES = "true";

    /** @param link to the screen where it is maintained; null when it is on no screen */
    public record Reminder(String text, @Nullable PageLink link) {}

    /** A question that only asks. */
    public Question(
            ScreenHeading heading,
            String lead,
            List<String> consequences,
            String action,
            List<HiddenField> hidden,
            String confirm,
            @Nullable String cancelHref,
            List<Reminder> reminders) {
        this(heading, lead, consequences, action, hidden, List.of(), confirm, cancelHref, reminders, null);
    }

    /**
     * Creates a question that is posted to the address of the request, with its query. Its words are the messages
     * {@code <key>.title}, {@code <key>.lead} and {@code <key>.confirm}.
     *
     * @param arguments of each of the three messages
     */
    public static Question of(AdmittedRequest request, String key, String cancelHref, Object... arguments) {
        return create(request, key, cancelHref, Stream.empty(), arguments);
    }

    /**
     * Creates a question about a submitted form, with the words of {@link #of}. It posts the input again, to be applied
     * as the request is then {@link #confirmed} or, when the request {@link #edits}, to be changed first.
     *
     * @param input the fields of the form
     */
    public static Question ofInput(
            AdmittedRequest request, String key, Stream<HiddenField> input, Object... arguments) {
        return create(request, key, null, Stream.concat(input, Stream.of(new HiddenField(CONFIRMED, YES))), arguments);
    }

    private static Question create(
            AdmittedRequest request,
            String key,
            @Nullable String cancelHref,
            Stream<HiddenField> hidden,
            Object... arguments) {
        return new Question(
                request.heading(key + ".title", arguments),
                request.message(key + ".lead", arguments),
                List.of(),
                request.address(),
                hidden.toList(),
                request.message(key + ".confirm", arguments),
                cancelHref,
                List.of());
    }

    /** Whether the user returns from a question to the form, to change the input that the request contains. */
    public static boolean edits(AdmittedRequest request) {
        return request.form().containsKey(EDIT);
    }

    /** Whether the user has confirmed the input that the request contains. */
    public static boolean confirmed(AdmittedRequest request) {
        return request.field(CONFIRMED).equals(YES);
    }

    /** Returns a copy placed below another screen. */
    public Question below(String label, String href) {
        return new Question(
                heading.below(label, href),
                lead,
                consequences,
                action,
                hidden,
                fields,
                confirm,
                cancelHref,
                reminders,
                alternative);
    }

    /** Returns a copy with further consequences of the action. */
    public Question consequences(String... further) {
        return consequences(List.of(further));
    }

    /** Returns a copy with further consequences of the action. */
    public Question consequences(List<String> further) {
        return new Question(
                heading,
                lead,
                appended(consequences, further),
                action,
                hidden,
                fields,
                confirm,
                cancelHref,
                reminders,
                alternative);
    }

    /** Returns a copy that posts a further hidden field. */
    public Question hidden(String name, String value) {
        return hidden(new HiddenField(name, value));
    }

    /** Returns a copy that posts a further hidden field. */
    public Question hidden(HiddenField field) {
        List<HiddenField> all = appended(hidden, List.of(field));
        return new Question(
                heading, lead, consequences, action, all, fields, confirm, cancelHref, reminders, alternative);
    }

    /** Returns a copy whose answer {@link #confirmed} recognises. */
    public Question confirming() {
        return hidden(CONFIRMED, YES);
    }

    /** Returns a copy with a field for what can still be corrected. */
    public Question asking(FieldView field) {
        List<FieldView> all = appended(fields, List.of(field));
        return new Question(
                heading, lead, consequences, action, hidden, all, confirm, cancelHref, reminders, alternative);
    }

    /** Problems of the fields. */
    public ErrorSummary errors() {
        return ErrorSummary.of(fields);
    }

    /** Returns a copy with reminders of the user's responsibilities. */
    public Question reminding(List<Reminder> responsibilities) {
        return new Question(
                heading,
                lead,
                consequences,
                action,
                hidden,
                fields,
                confirm,
                cancelHref,
                responsibilities,
                alternative);
    }

    /** Returns a copy with a link to another way of acting. */
    public Question or(@Nullable PageLink other) {
        return new Question(heading, lead, consequences, action, hidden, fields, confirm, cancelHref, reminders, other);
    }

    private static <T> List<T> appended(List<T> some, List<T> further) {
        return Stream.concat(some.stream(), further.stream()).toList();
    }

    @Override
    public String template() {
        return "confirm";
    }
}
