package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Explains why a publication or withdrawal cannot be scheduled, as problems at the day or the revision field of the
 * form.
 */
final class ScheduleProblems {

    private ScheduleProblems() {}

    /**
     * Explains that another schedule is pending than the displayed one, which is not replaced unseen.
     *
     * @param now the pending schedule; empty when there is none any more
     */
    static Problem replaced(Optional<Schedule> now) {
        return now.map(schedule -> Problem.of(
                        "day",
                        "rescheduled",
                        DateTimes.day(schedule.at()),
                        DateTimes.time(schedule.at()),
                        schedule.decider()))
                .orElseGet(() -> Problem.of("day", "cancelled"));
    }

    /** Returns the problem with the moment, or with the day when the time cannot be read, whatever else is wrong. */
    static List<Problem> ofMoment(ScheduleInput input, Instant now) {
        ScheduleResult result = input.readable()
                ? PageSchedules.moment(input.moment(), now)
                : DateInput.of(input.day())
                        .date()
                        .map(day -> PageSchedules.check(day, now))
                        .orElse(ScheduleResult.DONE);
        return result == ScheduleResult.DONE ? List.of() : List.of(Problem.of("day", EnumCode.of(result)));
    }

    /** Explains that the moment is not allowed, or the action impossible. */
    static Problem of(AdmittedRequest request, ScheduledAction action, ScheduleResult why) {
        String code = EnumCode.of(why);
        return switch (why) {
            case PAST, TOO_FAR, SAME_MOMENT -> Problem.of("day", code);
            case WRONG_ORDER -> Problem.of("day", code + "-" + action.code());
            case CHANGED, RESCHEDULED, NOTHING_NEW, NEVER_ONLINE, OVER -> refused("day", request, why);
            case DONE, BLOCKED -> throw new IllegalArgumentException(why.name());
        };
    }

    /** Explains that the checks found errors, at the choice of the revision where the form offers one. */
    static Problem blocked(ScheduleForm form) {
        return refused(form.older() == null ? "day" : "revision", form.request(), ScheduleResult.BLOCKED);
    }

    private static Problem refused(String path, AdmittedRequest request, ScheduleResult why) {
        return Problem.of(
                path,
                "refused",
                request.message(PublicationResponses.key(why)),
                request.message(PublicationResponses.key(why) + ".text"));
    }
}
