package fr.gouv.anct.minisites.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

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

    private Meaning on(LocalDate date) {
        return TimeInput.of(time)
                .<Meaning>map(found -> new At(ParisTime.of(date.atTime(found))))
                .orElseGet(() -> new NoTime(date));
    }
}
