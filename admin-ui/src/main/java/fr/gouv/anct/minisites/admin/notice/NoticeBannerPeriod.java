package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.time.ParisTime;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The period of a notice banner as typed: a day without a time is the start or the end of that day. */
record NoticeBannerPeriod(DateTimeInput from, DateTimeInput until) {

    /** Returns a submitted form with a valid period written as a stored one, so that equal moments are equal texts. */
    static MultiValueMap<String, String> canonical(MultiValueMap<String, String> sent) {
        NoticeBannerPeriod typed = new NoticeBannerPeriod(typed(sent, "from"), typed(sent, "until"));
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(sent);
        if (typed.problems().isEmpty()) {
            NoticeBannerPeriod shown = of(typed.start(), typed.end());
            write(form, "from", shown.from());
            write(form, "until", shown.until());
        }
        return form;
    }

    private static DateTimeInput typed(MultiValueMap<String, String> form, String name) {
        return new DateTimeInput(
                Objects.requireNonNullElse(form.getFirst(name + ".day"), "").strip(),
                Objects.requireNonNullElse(form.getFirst(name + ".time"), "").strip());
    }

    /** A field that was not submitted stays so: it keeps its stored value. */
    private static void write(MultiValueMap<String, String> form, String name, DateTimeInput shown) {
        if (form.containsKey(name + ".day") && form.containsKey(name + ".time")) {
            form.set(name + ".day", shown.day());
            form.set(name + ".time", shown.time());
        }
    }

    /** Returns the field values from which {@link #start} and {@link #end} yield these moments. */
    static NoticeBannerPeriod of(@Nullable Instant start, @Nullable Instant end) {
        return new NoticeBannerPeriod(typed(start, 0), typed(end, 1));
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

    /** Returns the problems of each moment; of both, when each is valid. */
    List<Problem> problems() {
        List<Problem> problems =
                Stream.concat(problems("from", from), problems("until", until)).toList();
        return problems.isEmpty() && reversed() ? List.of(Problem.of("until.day", "reversed")) : problems;
    }

    private static Stream<Problem> problems(String name, DateTimeInput input) {
        boolean timeAlone = input.day().isEmpty() && !input.time().isEmpty();
        return Stream.concat(
                timeAlone ? Stream.of(Problem.of(name + ".day", Problem.MISSING)) : Stream.empty(),
                input.problems(name + ".").stream());
    }

    /** Whether the end does not come after the start. */
    private boolean reversed() {
        Instant start = start();
        Instant end = end();
        return start != null && end != null && !end.isAfter(start);
    }

    /** Returns the start; null when no day is typed. The earlier of two moments for an ambiguous time. */
    @Nullable
    Instant start() {
        return moment(from, 0, ParisTime.Twice::first);
    }

    /** Returns the end; null when no day is typed. The later of two moments for an ambiguous time. */
    @Nullable
    Instant end() {
        return moment(until, 1, ParisTime.Twice::second);
    }

    private static @Nullable Instant moment(
            DateTimeInput typed, int daysAfter, Function<ParisTime.Twice, Instant> ambiguous) {
        return switch (typed.meaning()) {
            case DateTimeInput.NoDay _ -> null;
            case DateTimeInput.NoTime(LocalDate day) -> ParisCalendar.startOf(day.plusDays(daysAfter));
            case DateTimeInput.At(ParisTime.Exact(Instant at)) -> at;
            case DateTimeInput.At(ParisTime.Twice twice) -> ambiguous.apply(twice);
            case DateTimeInput.At(ParisTime.Skipped _) -> null;
        };
    }
}
