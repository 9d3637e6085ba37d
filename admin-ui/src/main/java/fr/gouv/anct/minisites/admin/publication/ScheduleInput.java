package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.time.ParisTime;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form that schedules a publication or withdrawal: revision, day, time, and the choice if that
 * time occurs twice.
 *
 * @param revision to publish, or that was displayed
 * @param turn choice between the two moments of an ambiguous time
 * @param successor title or address of the page that replaces a withdrawn page; blank for none
 */
record ScheduleInput(
        @NotNull @Nullable UUID revision,
        @NotBlank String day,
        @NotBlank String time,
        @Nullable Turn turn,
        String successor)
        implements Checked {

    /** One of the two moments of a time that occurs twice, when clocks go back. */
    enum Turn {
        FIRST,
        SECOND
    }

    private Optional<ParisTime> read() {
        return new DateTimeInput(day, time).meaning() instanceof DateTimeInput.At(ParisTime found)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Whether the time occurs twice on that day. */
    boolean ambiguous() {
        return read().filter(ParisTime.Twice.class::isInstance).isPresent();
    }

    /** Returns the time that clocks show instead of one that does not exist on that day. */
    private Optional<LocalDateTime> instead() {
        return read().flatMap(found ->
                found instanceof ParisTime.Skipped(LocalDateTime later) ? Optional.of(later) : Optional.empty());
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(new DateTimeInput(day, time).problems("").stream().map(this::dated), unchosen().stream())
                .toList();
    }

    private Problem dated(Problem problem) {
        return instead()
                .map(later -> Problem.of(problem.path(), problem.code(), DateTimes.day(later.toLocalDate()))
                        .suggesting(List.of(later.toLocalTime().toString())))
                .orElse(problem);
    }

    private Optional<Problem> unchosen() {
        return read().flatMap(found -> turn == null && found instanceof ParisTime.Twice(Instant first, Instant _)
                ? Optional.of(Problem.of("turn", "twice", DateTimes.day(first)))
                : Optional.empty());
    }

    /** Whether day and time are one moment. */
    boolean readable() {
        return problems().isEmpty() && read().isPresent();
    }

    /** Returns the moment; requires that it is {@link #readable}. */
    Instant moment() {
        return switch (read().orElseThrow()) {
            case ParisTime.Exact(Instant at) -> at;
            case ParisTime.Twice(Instant first, Instant second) -> turn == Turn.SECOND ? second : first;
            case ParisTime.Skipped _ -> throw new IllegalStateException(day + " " + time);
        };
    }
}
