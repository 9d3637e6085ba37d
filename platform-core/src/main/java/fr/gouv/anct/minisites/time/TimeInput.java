package fr.gouv.anct.minisites.time;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses times of day as typed or copied from our screens, which contain no-break spaces: {@code 14:05}, {@code 14H05},
 * {@code 14 h 05}, {@code 8h}. All forms parse times here.
 */
public final class TimeInput {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2})[h:]([0-9]{2})?");

    private TimeInput() {}

    /** Parses a time of day; empty when the text is not one. */
    public static Optional<LocalTime> of(String typed) {
        Matcher found = FORM.matcher(SPACES.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
