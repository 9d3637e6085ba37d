package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.time.ParisTime;
import fr.gouv.anct.minisites.time.TypedMoment;
import fr.gouv.anct.minisites.time.TypedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The period of a notice banner as typed: a day without a time is the start or the end of that day. */
record TypedPeriod(TypedMoment from, TypedMoment until) {

    static final String FROM = "debut";
    static final String UNTIL = "fin";

    /** Empty input. */
    static final TypedPeriod NONE = new TypedPeriod(TypedMoment.NONE, TypedMoment.NONE);

    static String day(String name) {
        return name + "-jour";
    }

    static String time(String name) {
        return name + "-heure";
    }

    static TypedPeriod of(Call call) {
        return new TypedPeriod(typed(call, FROM), typed(call, UNTIL));
    }

    private static TypedMoment typed(Call call, String name) {
        return new TypedMoment(
                call.field(day(name)).strip(), call.field(time(name)).strip());
    }

    /** Returns the form with a valid period written as a stored one, so that equal moments are equal texts. */
    static MultiValueMap<String, String> canonical(Call call) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(call.form());
        TypedPeriod typed = of(call);
        if (typed.problems().isEmpty()) {
            TypedPeriod shown = of(typed.start(), typed.end());
            write(form, FROM, shown.from());
            write(form, UNTIL, shown.until());
        }
        return form;
    }

    /** A field that was not submitted stays so: it keeps its stored value. */
    private static void write(MultiValueMap<String, String> form, String name, TypedMoment shown) {
        if (form.containsKey(day(name)) && form.containsKey(time(name))) {
            form.set(day(name), shown.day());
            form.set(time(name), shown.time());
        }
    }

    /** Returns the field values from which {@link #start} and {@link #end} yield these moments. */
    static TypedPeriod of(@Nullable Instant start, @Nullable Instant end) {
        return new TypedPeriod(typed(start, 0), typed(end, 1));
    }

    /** Returns midnight as a day without a time; as an end it is that of the day before. */
    private static TypedMoment typed(@Nullable Instant moment, int daysBefore) {
        if (moment == null) {
            return TypedMoment.NONE;
        }
        LocalDateTime shown = LocalDateTime.ofInstant(moment, ParisCalendar.ZONE);
        return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new TypedMoment(shown.toLocalDate().minusDays(daysBefore).toString(), "")
                : TypedMoment.of(moment);
    }

    /** Message keys of the problems of each moment, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>(problems(FROM, from));
        problems.putAll(problems(UNTIL, until));
        return problems;
    }

    private static Map<String, String> problems(String name, TypedMoment typed) {
        if (typed.day().isEmpty()) {
            return typed.time().isEmpty() ? Map.of() : Map.of(day(name), "notice.problem.day-missing");
        }
        return switch (typed.meaning()) {
            case TypedMoment.NoDay _ -> withoutDay(name, typed);
            case TypedMoment.NoTime _ -> typed.time().isEmpty() ? Map.of() : Map.of(time(name), "notice.problem.time");
            case TypedMoment.At(ParisTime.Skipped _) -> Map.of(time(name), "notice.problem.skipped");
            case TypedMoment.At _ -> Map.of();
        };
    }

    private static Map<String, String> withoutDay(String name, TypedMoment typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put(day(name), Dates.problem(typed.day(), "notice.problem.day"));
        if (!typed.time().isEmpty() && TypedTime.of(typed.time()).isEmpty()) {
            problems.put(time(name), "notice.problem.time");
        }
        return problems;
    }

    /** Whether the end does not come after the start. */
    boolean reversed() {
        Instant start = start();
        Instant end = end();
        return start != null && end != null && !end.isAfter(start);
    }

    /** Returns the start; null when no day is typed. The earlier of two moments for an ambiguous time. */
    @Nullable
    Instant start() {
        return switch (from.meaning()) {
            case TypedMoment.NoDay _ -> null;
            case TypedMoment.NoTime(LocalDate day) -> ParisCalendar.startOf(day);
            case TypedMoment.At(ParisTime.Exact(Instant at)) -> at;
            case TypedMoment.At(ParisTime.Twice(Instant first, Instant _)) -> first;
            case TypedMoment.At(ParisTime.Skipped _) -> null;
        };
    }

    /** Returns the end; null when no day is typed. The later of two moments for an ambiguous time. */
    @Nullable
    Instant end() {
        return switch (until.meaning()) {
            case TypedMoment.NoDay _ -> null;
            case TypedMoment.NoTime(LocalDate day) -> ParisCalendar.startOf(day.plusDays(1));
            case TypedMoment.At(ParisTime.Exact(Instant at)) -> at;
            case TypedMoment.At(ParisTime.Twice(Instant _, Instant second)) -> second;
            case TypedMoment.At(ParisTime.Skipped _) -> null;
        };
    }
}
