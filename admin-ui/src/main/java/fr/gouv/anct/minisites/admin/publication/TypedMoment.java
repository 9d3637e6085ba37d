package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.content.schedule.ParisTime;
import fr.gouv.anct.minisites.content.schedule.TypedDate;
import fr.gouv.anct.minisites.content.schedule.TypedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day and a time as typed, in the time zone of Paris.
 *
 * @param turn which of the two is meant when the time is ambiguous: {@link #FIRST}, {@link #SECOND}, or empty
 */
record TypedMoment(String day, String time, String turn) {

    static final String FIRST = "premiere";
    static final String SECOND = "seconde";

    /** Empty input. */
    static TypedMoment none() {
        return new TypedMoment("", "", "");
    }

    /** Returns the field values of a moment. */
    static TypedMoment of(Instant moment) {
        ZonedDateTime there = moment.atZone(ParisTime.PARIS);
        return new TypedMoment(
                there.toLocalDate().toString(),
                there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "");
    }

    /** Interpretation of the input. */
    sealed interface Meaning {

        record At(Instant moment) implements Meaning {}

        record NoDay() implements Meaning {}

        record NoTime() implements Meaning {}

        /** The time is skipped at the start of summer time. */
        record Skipped(LocalDateTime instead) implements Meaning {}

        /** The time is ambiguous, and no choice was made. */
        record Twice(Instant first, Instant second) implements Meaning {}
    }

    Meaning meaning() {
        Optional<LocalDate> date = TypedDate.of(day).date();
        if (date.isEmpty()) {
            return new Meaning.NoDay();
        }
        return TypedTime.of(time)
                .map(time -> meaning(ParisTime.of(date.get().atTime(time))))
                .orElseGet(Meaning.NoTime::new);
    }

    private Meaning meaning(ParisTime time) {
        return switch (time) {
            case ParisTime.Exact(Instant at) -> new Meaning.At(at);
            case ParisTime.Skipped(LocalDateTime instead) -> new Meaning.Skipped(instead);
            case ParisTime.Twice(Instant first, Instant second) ->
                switch (turn) {
                    case FIRST -> new Meaning.At(first);
                    case SECOND -> new Meaning.At(second);
                    default -> new Meaning.Twice(first, second);
                };
        };
    }
}
