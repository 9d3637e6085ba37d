package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.schedule.ParisTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day with or without a time, in Paris: without a time the start or the end of the day. */
record TypedMoment(String day, String time) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[h:]\\s*(\\d{2})?");
    private static final DateTimeFormatter IN_FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");

    static String day(String name) {
        return name + "-jour";
    }

    static String time(String name) {
        return name + "-heure";
    }

    static TypedMoment of(Call call, String name) {
        return new TypedMoment(
                call.field(day(name)).strip(), call.field(time(name)).strip());
    }

    static TypedMoment of(@Nullable Instant moment) {
        if (moment == null) {
            return new TypedMoment("", "");
        }
        LocalDateTime shown = moment.atZone(ParisTime.PARIS).toLocalDateTime();
        return new TypedMoment(
                shown.toLocalDate().toString(), shown.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    Map<String, String> problems(String name) {
        if (day.isEmpty()) {
            return time.isEmpty() ? Map.of() : Map.of(day(name), "notice.problem.day-missing");
        }
        if (date().isEmpty()) {
            return Map.of(day(name), "notice.problem.day");
        }
        if (!time.isEmpty() && clock().isEmpty()) {
            return Map.of(time(name), "notice.problem.time");
        }
        return clock().map(date().get()::atTime).map(ParisTime::of).orElse(null) instanceof ParisTime.Skipped
                ? Map.of(time(name), "notice.problem.skipped")
                : Map.of();
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(day.contains("/") ? LocalDate.parse(day, IN_FRENCH) : LocalDate.parse(day))
                    .filter(date -> date.getYear() >= 2000 && date.getYear() < 2200);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> clock() {
        Matcher typed = TIME.matcher(time);
        if (!typed.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** As the first moment of something; none when nothing is typed. A time that clocks show twice is meant early. */
    @Nullable
    Instant start() {
        return date().map(date -> moment(date.atTime(clock().orElse(LocalTime.MIDNIGHT)), true))
                .orElse(null);
    }

    /** As the end of something: that of the day without a time. A time that clocks show twice is meant late. */
    @Nullable
    Instant end() {
        return date().map(date -> moment(
                        clock().map(date::atTime)
                                .orElseGet(() -> date.plusDays(1).atStartOfDay()),
                        false))
                .orElse(null);
    }

    private static @Nullable Instant moment(LocalDateTime shown, boolean early) {
        return switch (ParisTime.of(shown)) {
            case ParisTime.Exact(Instant at) -> at;
            case ParisTime.Twice(Instant first, Instant second) -> early ? first : second;
            case ParisTime.Skipped _ -> null;
        };
    }
}
