package fr.gouv.anct.minisites.time;

import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A day and a time of day as typed, in the time zone of Paris. All forms with both fields parse them here. */
public record DateTimeInput(String day, String time) {

    /** Empty input. */
    public static final DateTimeInput NONE = new DateTimeInput("", "");

    /** Returns the field values of a moment, to the minute. */
    public static DateTimeInput of(Instant moment) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, ParisCalendar.ZONE);
        return new DateTimeInput(
                shown.toLocalDate().toString(),
                shown.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** Interpretation of the input. */
    public sealed interface Meaning {}

    /** The day is missing or not a date. */
    public record NoDay() implements Meaning {}

    /** The day is a date, and the time is missing or not a time of day. */
    public record NoTime(LocalDate day) implements Meaning {}

    /** Both are valid. */
    public record At(ParisTime time) implements Meaning {}

    /** Parses the input. */
    public Meaning meaning() {
        return DateInput.of(day).date().map(this::on).orElseGet(NoDay::new);
    }

    /**
     * Returns the problems of texts that are no day, no time, or no moment; an empty text has none.
     *
     * @param prefix of the paths of day and time: empty, or a path that ends with a dot
     */
    public List<Problem> problems(String prefix) {
        List<Problem> problems = new ArrayList<>();
        switch (DateInput.of(day)) {
            case DateInput.Impossible _ -> problems.add(Problem.of(prefix + "day", "impossible-date"));
            case DateInput.Unreadable _ when !day.isBlank() -> problems.add(Problem.of(prefix + "day", "date"));
            case DateInput.Unreadable _, DateInput.On _ -> {}
        }
        if (!time.isBlank() && TimeInput.of(time).isEmpty()) {
            problems.add(Problem.of(prefix + "time", "time"));
        }
        if (meaning() instanceof At(ParisTime.Skipped _)) {
            problems.add(Problem.of(prefix + "time", "skipped"));
        }
        return List.copyOf(problems);
    }

    private Meaning on(LocalDate date) {
        return TimeInput.of(time)
                .<Meaning>map(found -> new At(ParisTime.of(date.atTime(found))))
                .orElseGet(() -> new NoTime(date));
    }
}
