package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.content.schedule.ParisTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time as somebody types them, in the time of Paris.
 *
 * @param turn which of the two is meant when the time exists twice: {@link #FIRST}, {@link #SECOND}, or nothing
 */
record TypedMoment(String day, String time, String turn) {

    static final String FIRST = "premiere";
    static final String SECOND = "seconde";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[h:]\\s*(\\d{2})?");
    private static final DateTimeFormatter IN_FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** What they mean. */
    sealed interface Meaning {

        record At(Instant moment) implements Meaning {}

        record NoDay() implements Meaning {}

        record NoTime() implements Meaning {}

        /** Clocks are put forward over it. */
        record Skipped(LocalDateTime instead) implements Meaning {}

        /** It exists twice, and nothing says which is meant. */
        record Twice(Instant first, Instant second) implements Meaning {}
    }

    Meaning meaning() {
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            return new Meaning.NoDay();
        }
        return clock().map(time -> meaning(ParisTime.of(date.get().atTime(time))))
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

    private Optional<LocalDate> date() {
        String typed = day.strip();
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, IN_FRENCH) : LocalDate.parse(typed));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> clock() {
        Matcher found = TIME.matcher(time.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' '));
        if (!found.matches()) {
            return Optional.empty();
        }
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), minute));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
