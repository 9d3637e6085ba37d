package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.outside.OutsideText;
import fr.gouv.anct.minisites.portal.office.OpeningTime.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads opening hours of the Annuaire de l'administration: ranges of days with at most two spans and a comment, of which
 * several can be about one day. Days with the same hours are put together again; a day that no range is about is closed.
 */
final class OpeningHoursReader {

    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final int MOST_RANGES = 30;
    private static final int LONGEST_NOTE = 150;

    private OpeningHoursReader() {}

    /** Hours of one day, with a note. */
    private record Day(List<Span> spans, String note) {

        private static final Day CLOSED = new Day(List.of(), "");

        Day with(Day other) {
            List<Span> all = Stream.concat(spans.stream(), other.spans.stream())
                    .distinct()
                    .sorted((one, next) -> one.from().compareTo(next.from()))
                    .toList();
            return new Day(all, note.isEmpty() || note.equals(other.note) ? other.note : note + ". " + other.note);
        }
    }

    static List<OpeningTime> read(List<JsonNode> ranges) {
        Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
        ranges.stream().limit(MOST_RANGES).forEach(range -> add(days, range));
        return days.isEmpty() ? List.of() : together(days);
    }

    private static void add(Map<DayOfWeek, Day> days, JsonNode range) {
        Optional<DayOfWeek> first = day(range.path("nom_jour_debut"));
        Day hours = new Day(
                Stream.of("1", "2").flatMap(part -> span(range, part).stream()).toList(),
                OutsideText.line(range.path("commentaire"), LONGEST_NOTE));
        first.ifPresent(from -> {
            DayOfWeek until = day(range.path("nom_jour_fin")).orElse(from);
            DayOfWeek one = from;
            days.merge(one, hours, Day::with);
            while (one != until) {
                one = one.plus(1);
                days.merge(one, hours, Day::with);
            }
        });
    }

    private static Optional<DayOfWeek> day(JsonNode name) {
        int at = DAYS.indexOf(name.asString("").strip().toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(at + 1));
    }

    private static Optional<Span> span(JsonNode range, String part) {
        try {
            LocalTime from =
                    LocalTime.parse(range.path("valeur_heure_debut_" + part).asString(""));
            LocalTime until =
                    LocalTime.parse(range.path("valeur_heure_fin_" + part).asString(""));
            return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<OpeningTime> together(Map<DayOfWeek, Day> days) {
        List<OpeningTime> times = new ArrayList<>();
        Arrays.stream(DayOfWeek.values()).forEach(one -> {
            Day day = days.getOrDefault(one, Day.CLOSED);
            OpeningTime before = times.isEmpty() ? null : times.getLast();
            if (before != null && new Day(before.spans(), before.note()).equals(day)) {
                times.set(times.size() - 1, new OpeningTime(before.first(), one, day.spans(), day.note()));
            } else {
                times.add(new OpeningTime(one, one, day.spans(), day.note()));
            }
        });
        // Times of no day at all: the service has sent something else.
        boolean closed = times.stream()
                .allMatch(time -> time.spans().isEmpty() && time.note().isEmpty());
        return closed ? List.of() : List.copyOf(times);
    }
}
