package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.Planning;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.time.TypedMoment;
import fr.gouv.anct.minisites.time.TypedTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the fields for a date and time, with their problems. */
@Component
class MomentFields {

    static final String DAY = "jour";
    static final String TIME = "heure";
    /** Choice between the two moments of an ambiguous time. */
    static final String TURN = "passage";

    static final String FIRST = "premiere";
    static final String SECOND = "seconde";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    MomentFields(Texts texts) {
        this.texts = texts;
    }

    List<FieldView> of(TypedMoment typed) {
        return List.of(day(typed), time(typed));
    }

    private FieldView day(TypedMoment typed) {
        return FieldView.of(FieldView.Kind.DATE, DAY, texts.say("publication.field.day"), typed.day());
    }

    private FieldView time(TypedMoment typed) {
        return FieldView.of(FieldView.Kind.LINE, TIME, texts.say("publication.field.time"), typed.time())
                .withHint(texts.say("publication.field.time.hint"));
    }

    /** Explains that the day is not one, and the time likewise where it is not one either. */
    List<FieldView> withoutDay(TypedMoment typed) {
        String problem = texts.say(Dates.problem(typed.day(), "publication.problem.day"));
        boolean timed = TypedTime.of(typed.time()).isPresent();
        return List.of(day(typed).withError(problem, List.of()), timed ? time(typed) : wrongTime(typed));
    }

    List<FieldView> withoutTime(TypedMoment typed) {
        return List.of(day(typed), wrongTime(typed));
    }

    private FieldView wrongTime(TypedMoment typed) {
        return time(typed).withError(texts.say("publication.problem.time"), List.of());
    }

    /** Explains that the time does not exist (start of summer time), and suggests the time that clocks show instead. */
    List<FieldView> skipped(TypedMoment typed, LocalDateTime instead) {
        String words = texts.say("publication.problem.skipped", Moments.day(instead.toLocalDate()));
        return List.of(day(typed), time(typed).withError(words, List.of(CLOCK.format(instead))));
    }

    /** Explains that the time is ambiguous (end of summer time), and offers the choice. */
    List<FieldView> twice(TypedMoment typed, Instant first) {
        FieldView turn = FieldView.of(FieldView.Kind.RADIOS, TURN, texts.say("publication.field.turn"), "")
                .withOptions(List.of(
                        new Option(FIRST, texts.say("publication.field.turn.first")),
                        new Option(SECOND, texts.say("publication.field.turn.second"))))
                .withError(texts.say("publication.problem.twice", Moments.day(first)), List.of());
        return List.of(day(typed), time(typed), turn);
    }

    /**
     * Explains that another schedule is pending than the displayed one, which is not replaced unseen.
     *
     * @param now the pending schedule; empty when there is none any more
     */
    List<FieldView> replaced(TypedMoment typed, Optional<Schedule> now) {
        String words = now.map(schedule -> texts.say(
                        "publication.problem.rescheduled",
                        Moments.day(schedule.at()),
                        Moments.time(schedule.at()),
                        schedule.decider()))
                .orElseGet(() -> texts.say("publication.problem.cancelled"));
        return List.of(day(typed).withError(words, List.of()), time(typed));
    }

    /** Explains that the moment is not allowed, or the action impossible. */
    List<FieldView> refused(TypedMoment typed, Deed deed, Planning why) {
        String words = switch (why) {
            case PAST -> texts.say("publication.problem.past");
            case TOO_FAR -> texts.say("publication.problem.too-far");
            case WRONG_ORDER -> texts.say("publication.problem.wrong-order." + deed.code());
            case SAME_MOMENT -> texts.say("publication.problem.same-moment");
            case CHANGED, RESCHEDULED, NOTHING_NEW, BLOCKED, NEVER_ONLINE, OVER ->
                texts.say(
                        "publication.problem.refused",
                        texts.say(PublicationResponses.key(why)),
                        texts.say(PublicationResponses.key(why) + ".text"));
            case DONE -> throw new IllegalArgumentException(why.name());
        };
        return List.of(day(typed).withError(words, List.of()), time(typed));
    }
}
