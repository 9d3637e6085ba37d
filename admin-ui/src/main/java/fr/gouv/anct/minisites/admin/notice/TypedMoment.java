package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.schedule.ParisTime;
import fr.gouv.anct.minisites.content.schedule.TypedDate;
import fr.gouv.anct.minisites.content.schedule.TypedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day with or without a time, in Paris: without a time the start or the end of the day. */
record TypedMoment(String day, String time) {

    private static final TypedMoment NONE = new TypedMoment("", "");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

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

    /** Returns the field values from which {@link #start} yields a moment. */
    static TypedMoment ofStart(@Nullable Instant moment) {
        return moment == null ? NONE : of(moment, 0);
    }

    /** Returns the field values from which {@link #end} yields a moment: midnight is the end of the day before. */
    static TypedMoment ofEnd(@Nullable Instant moment) {
        return moment == null ? NONE : of(moment, 1);
    }

    private static TypedMoment of(Instant moment, int daysBefore) {
        LocalDateTime shown = moment.atZone(ParisTime.PARIS).toLocalDateTime();
        return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new TypedMoment(shown.toLocalDate().minusDays(daysBefore).toString(), "")
                : new TypedMoment(
                        shown.toLocalDate().toString(), shown.toLocalTime().format(CLOCK));
    }

    Map<String, String> problems(String name) {
        if (day.isEmpty()) {
            return time.isEmpty() ? Map.of() : Map.of(day(name), "notice.problem.day-missing");
        }
        if (date().isEmpty()) {
            return Map.of(day(name), Dates.problem(day, "notice.problem.day"));
        }
        if (!time.isEmpty() && clock().isEmpty()) {
            return Map.of(time(name), "notice.problem.time");
        }
        return clock().map(date().get()::atTime).map(ParisTime::of).orElse(null) instanceof ParisTime.Skipped
                ? Map.of(time(name), "notice.problem.skipped")
                : Map.of();
    }

    private Optional<LocalDate> date() {
        return TypedDate.of(day).date();
    }

    private Optional<LocalTime> clock() {
        return TypedTime.of(time);
    }

    /** Returns the moment as a start; null when nothing is typed. The earlier of two moments for an ambiguous time. */
    @Nullable
    Instant start() {
        return date().map(date -> moment(date.atTime(clock().orElse(LocalTime.MIDNIGHT)), true))
                .orElse(null);
    }

    /** Returns the moment as an end: that of the day without a time. The later of two moments for an ambiguous time. */
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
