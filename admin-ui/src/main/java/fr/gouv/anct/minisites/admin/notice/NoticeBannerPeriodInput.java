package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.time.ParisTime;
import fr.gouv.anct.minisites.time.TimeInput;
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
record NoticeBannerPeriodInput(DateTimeInput from, DateTimeInput until) {

    static final String FROM = "debut";
    static final String UNTIL = "fin";

    /** Empty input. */
    static final NoticeBannerPeriodInput NONE = new NoticeBannerPeriodInput(DateTimeInput.NONE, DateTimeInput.NONE);

    static String day(String name) {
        return name + "-jour";
    }

    static String time(String name) {
        return name + "-heure";
    }

    static NoticeBannerPeriodInput of(AdmittedRequest request) {
        return new NoticeBannerPeriodInput(typed(request, FROM), typed(request, UNTIL));
    }

    private static DateTimeInput typed(AdmittedRequest request, String name) {
        return new DateTimeInput(
                request.field(day(name)).strip(), request.field(time(name)).strip());
    }

    /** Returns the form with a valid period written as a stored one, so that equal moments are equal texts. */
    static MultiValueMap<String, String> canonical(AdmittedRequest request) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(request.form());
        NoticeBannerPeriodInput input = of(request);
        if (input.problems().isEmpty()) {
            NoticeBannerPeriodInput shown = of(input.start(), input.end());
            write(form, FROM, shown.from());
            write(form, UNTIL, shown.until());
        }
        return form;
    }

    /** A field that was not submitted stays so: it keeps its stored value. */
    private static void write(MultiValueMap<String, String> form, String name, DateTimeInput shown) {
        if (form.containsKey(day(name)) && form.containsKey(time(name))) {
            form.set(day(name), shown.day());
            form.set(time(name), shown.time());
        }
    }

    /** Returns the field values from which {@link #start} and {@link #end} yield these moments. */
    static NoticeBannerPeriodInput of(@Nullable Instant start, @Nullable Instant end) {
        return new NoticeBannerPeriodInput(typed(start, 0), typed(end, 1));
    }

    /** Returns midnight as a day without a time; as an end it is that of the day before. */
    private static DateTimeInput typed(@Nullable Instant moment, int daysBefore) {
        if (moment == null) {
            return DateTimeInput.NONE;
        }
        LocalDateTime shown = LocalDateTime.ofInstant(moment, ParisCalendar.ZONE);
        return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new DateTimeInput(shown.toLocalDate().minusDays(daysBefore).toString(), "")
                : DateTimeInput.of(moment);
    }

    /** Message keys of the problems of each moment, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>(problems(FROM, from));
        problems.putAll(problems(UNTIL, until));
        return problems;
    }

    private static Map<String, String> problems(String name, DateTimeInput input) {
        if (input.day().isEmpty()) {
            return input.time().isEmpty() ? Map.of() : Map.of(day(name), "notice.problem.day-missing");
        }
        return switch (input.meaning()) {
            case DateTimeInput.NoDay _ -> withoutDay(name, input);
            case DateTimeInput.NoTime _ ->
                input.time().isEmpty() ? Map.of() : Map.of(time(name), "notice.problem.time");
            case DateTimeInput.At(ParisTime.Skipped _) -> Map.of(time(name), "notice.problem.skipped");
            case DateTimeInput.At _ -> Map.of();
        };
    }

    private static Map<String, String> withoutDay(String name, DateTimeInput input) {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put(day(name), DateValidation.problem(input.day(), "notice.problem.day"));
        if (!input.time().isEmpty() && TimeInput.of(input.time()).isEmpty()) {
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
            case DateTimeInput.NoDay _ -> null;
            case DateTimeInput.NoTime(LocalDate day) -> ParisCalendar.startOf(day);
            case DateTimeInput.At(ParisTime.Exact(Instant at)) -> at;
            case DateTimeInput.At(ParisTime.Twice(Instant first, Instant _)) -> first;
            case DateTimeInput.At(ParisTime.Skipped _) -> null;
        };
    }

    /** Returns the end; null when no day is typed. The later of two moments for an ambiguous time. */
    @Nullable
    Instant end() {
        return switch (until.meaning()) {
            case DateTimeInput.NoDay _ -> null;
            case DateTimeInput.NoTime(LocalDate day) -> ParisCalendar.startOf(day.plusDays(1));
            case DateTimeInput.At(ParisTime.Exact(Instant at)) -> at;
            case DateTimeInput.At(ParisTime.Twice(Instant _, Instant second)) -> second;
            case DateTimeInput.At(ParisTime.Skipped _) -> null;
        };
    }
}
