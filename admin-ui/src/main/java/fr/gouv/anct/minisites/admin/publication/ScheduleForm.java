package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.ReplacedSchedule;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.DateTimeInput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form that schedules an action, for the current state of a page.
 *
 * @param consequences of a withdrawal for other pages
 */
record ScheduleForm(
        AdmittedRequest request,
        ScheduledAction action,
        PublicationStatus status,
        PageSchedules schedules,
        List<String> consequences) {

    /** Name of the field with the action. */
    static final String DEED = "deed";

    private static final String REPLACED = "replaced";

    static final Form<ScheduleInput> FORM = Form.of(ScheduleInput.class, "publication")
            .as(FieldView.Kind.RADIOS, "revision")
            .as(FieldView.Kind.DATE, "day");

    Optional<Schedule> waiting() {
        return schedules.waiting(action);
    }

    /** Returns the scheduled revision, when the page was saved since; else null. */
    @Nullable
    PlannedPublication older() {
        return action == ScheduledAction.PUBLISH
                        && status.planned(status.head().id()).isEmpty()
                ? status.planned()
                : null;
    }

    /** Returns what is scheduled, in one sentence. */
    String lead() {
        PlannedPublication older = older();
        if (older != null) {
            return request.message("publication.schedule.lead.change", String.valueOf(older.number()));
        }
        String key = "publication.schedule.lead." + action.code();
        return request.messages()
                .get(request.site(), key, String.valueOf(status.head().number()));
    }

    /** Returns the consequences for other pages, and those of every schedule of this kind. */
    List<String> allConsequences() {
        String code = action.code();
        Stream<String> always = Stream.of(
                request.messages().get(request.site(), "publication.schedule.consequence." + code),
                request.message("publication.schedule.consequence.obstacle." + code),
                request.message("publication.schedule.consequence.told"));
        return Stream.concat(consequences.stream(), always).toList();
    }

    /** Returns the form with the pending schedule, if any. */
    FormState<ScheduleInput> opened() {
        PlannedPublication older = older();
        DateTimeInput moment =
                waiting().map(schedule -> DateTimeInput.of(schedule.at())).orElse(DateTimeInput.NONE);
        UUID revision = older == null ? null : older.revision();
        String successor =
                waiting().map(Schedule::successor).map(Successor::title).orElse("");
        return form().without("turn")
                .empty(request, new ScheduleInput(revision, moment.day(), moment.time(), null, successor));
    }

    /** Returns the submitted form, with the choice between the two moments of an ambiguous time. */
    FormState<ScheduleInput> sent() {
        FormState<ScheduleInput> state = form().sent(request);
        return state.value().ambiguous() ? state : form().without("turn").sent(request);
    }

    /** Whether it withdraws a page that another one can replace. */
    boolean replaceable() {
        return action == ScheduledAction.WITHDRAW && status.isReplaceable();
    }

    /** Returns the form with a choice between the scheduled revision and the one that was saved since, if any. */
    private Form<ScheduleInput> form() {
        PlannedPublication older = older();
        RevisionSummary newest = status.head();
        List<Option> revisions = older == null
                ? List.of()
                : List.of(
                        revision("scheduled", older.revision(), older.number()),
                        revision("newest", newest.id(), newest.number()));
        Form<ScheduleInput> form = FORM.choosing("revision", revisions);
        return replaceable() ? form : form.without(SuccessorLookup.FIELD);
    }

    private Option revision(String key, UUID revision, int number) {
        return new Option(
                revision.toString(), request.message("publication.field.revision." + key, String.valueOf(number)));
    }

    /** Returns the hidden fields: the action, the pending schedule, and the revision that was read. */
    List<HiddenField> hidden() {
        HiddenField deed = new HiddenField(DEED, action().code());
        HiddenField replaced = new HiddenField(
                REPLACED, waiting().map(schedule -> schedule.id().toString()).orElse(""));
        String newest = status().head().id().toString();
        return older() == null
                ? List.of(deed, replaced, new HiddenField(PublicationScreen.REVISION, newest))
                : List.of(deed, replaced);
    }

    /** Returns the schedule pending when the form was opened; any schedule, for requests without this field. */
    static ReplacedSchedule replaced(AdmittedRequest request) {
        return request.form().containsKey(REPLACED)
                ? new ReplacedSchedule.Seen(
                        CanonicalUuid.read(request.field(REPLACED)).orElse(null))
                : new ReplacedSchedule.Any();
    }
}
