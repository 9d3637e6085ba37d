package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.time.TimeInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the fields for a date and time, with their problems. */
@Component
class ScheduleDateTimeFields {

    static final String DAY = "jour";
    static final String TIME = "heure";
    /** Choice between the two moments of an ambiguous time. */
    static final String TURN = "passage";

    static final String FIRST = "premiere";
    static final String SECOND = "seconde";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;

    ScheduleDateTimeFields(Messages messages) {
        this.messages = messages;
    }

    List<FieldView> of(DateTimeInput input) {
        return List.of(day(input), time(input));
    }

    private FieldView day(DateTimeInput input) {
        return FieldView.of(FieldView.Kind.DATE, DAY, messages.get("publication.field.day"), input.day());
    }

    private FieldView time(DateTimeInput input) {
        return FieldView.of(FieldView.Kind.LINE, TIME, messages.get("publication.field.time"), input.time())
                .withHint(messages.get("publication.field.time.hint"));
    }

    /** Explains that the day is not one, and the time likewise where it is not one either. */
    List<FieldView> withoutDay(DateTimeInput input) {
        String problem = messages.get(DateValidation.problem(input.day(), "publication.problem.day"));
        boolean timed = TimeInput.of(input.time()).isPresent();
        return List.of(day(input).withError(problem, List.of()), timed ? time(input) : wrongTime(input));
    }

    List<FieldView> withoutTime(DateTimeInput input) {
        return List.of(day(input), wrongTime(input));
    }

    private FieldView wrongTime(DateTimeInput input) {
        return time(input).withError(messages.get("publication.problem.time"), List.of());
    }

    /** Explains that the time does not exist (start of summer time), and suggests the time that clocks show instead. */
    List<FieldView> skipped(DateTimeInput input, LocalDateTime instead) {
        String words = messages.get("publication.problem.skipped", DateTimes.day(instead.toLocalDate()));
        return List.of(day(input), time(input).withError(words, List.of(CLOCK.format(instead))));
    }

    /** Explains that the time is ambiguous (end of summer time), and offers the choice. */
    List<FieldView> twice(DateTimeInput input, Instant first) {
        FieldView turn = FieldView.of(FieldView.Kind.RADIOS, TURN, messages.get("publication.field.turn"), "")
                .withOptions(List.of(
                        new Option(FIRST, messages.get("publication.field.turn.first")),
                        new Option(SECOND, messages.get("publication.field.turn.second"))))
                .withError(messages.get("publication.problem.twice", DateTimes.day(first)), List.of());
        return List.of(day(input), time(input), turn);
    }

    /**
     * Explains that another schedule is pending than the displayed one, which is not replaced unseen.
     *
     * @param now the pending schedule; empty when there is none any more
     */
    List<FieldView> replaced(DateTimeInput input, Optional<Schedule> now) {
        String words = now.map(schedule -> messages.get(
                        "publication.problem.rescheduled",
                        DateTimes.day(schedule.at()),
                        DateTimes.time(schedule.at()),
                        schedule.decider()))
                .orElseGet(() -> messages.get("publication.problem.cancelled"));
        return List.of(day(input).withError(words, List.of()), time(input));
    }

    /** Explains that the moment is not allowed, or the action impossible. */
    List<FieldView> refused(DateTimeInput input, ScheduledAction action, ScheduleResult why) {
        String words = switch (why) {
            case PAST -> messages.get("publication.problem.past");
            case TOO_FAR -> messages.get("publication.problem.too-far");
            case WRONG_ORDER -> messages.get("publication.problem.wrong-order." + action.code());
            case SAME_MOMENT -> messages.get("publication.problem.same-moment");
            case CHANGED, RESCHEDULED, NOTHING_NEW, BLOCKED, NEVER_ONLINE, OVER ->
                messages.get(
                        "publication.problem.refused",
                        messages.get(PublicationResponses.key(why)),
                        messages.get(PublicationResponses.key(why) + ".text"));
            case DONE -> throw new IllegalArgumentException(why.name());
        };
        return List.of(day(input).withError(words, List.of()), time(input));
    }
}
