package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.office.OpeningTime;
import fr.gouv.anct.minisites.portal.office.PublicOffice;
import fr.gouv.anct.minisites.portal.office.PublicOffices;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.rendering.TerritoryPage;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds the offices of the page of a territory from those that were copied. Pure functions: no I/O. */
final class TerritoryOffices {

    private TerritoryOffices() {}

    static TerritoryPage.@Nullable Offices of(List<PublicOffices.Copied> copied) {
        return copied.stream()
                .map(PublicOffices.Copied::copiedAt)
                .min(Comparator.naturalOrder())
                .map(oldest -> of(copied, oldest))
                .orElse(null);
    }

    private static TerritoryPage.Offices of(List<PublicOffices.Copied> copied, Instant oldest) {
        return new TerritoryPage.Offices(
                copied.stream().map(one -> shown(one.office())).toList(), ParisCalendar.dateOf(oldest));
    }

    private static TerritoryPage.Office shown(PublicOffice office) {
        return new TerritoryPage.Office(
                office.name(),
                emptyToNull(String.join("\n", office.address())),
                office.phone().isEmpty() ? null : new Phone(office.phone()),
                emptyToNull(office.email()),
                emptyToNull(office.site()),
                emptyToNull(office.page()),
                office.hours().stream().map(TerritoryOffices::shown).toList());
    }

    private static TerritoryPage.Hours shown(OpeningTime time) {
        return new TerritoryPage.Hours(
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.compareTo(time.first()) >= 0 && day.compareTo(time.last()) <= 0)
                        .map(DayOfWeek::name)
                        .toList(),
                time.spans().stream()
                        .map(span -> new TerritoryPage.Span(hour(span.from()), hour(span.until())))
                        .toList(),
                emptyToNull(time.note()));
    }

    /** Returns an hour as it is written in French: « 9 h », « 17 h 30 ». */
    private static String hour(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + "\u00a0h"
                : String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", time.getHour(), time.getMinute());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
