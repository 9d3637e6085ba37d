package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.AidFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.portal.aid.Aid;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.aid.AidList;
import fr.gouv.anct.minisites.portal.aid.PlacedAid;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** Generates the Atom feed and the calendar of the open aids from the copied list. */
final class AidFileGenerator {

    private static final int AIDS_IN_FEED = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int LONGEST_LINE = 75;

    private AidFileGenerator() {}

    /** Generates the Atom feed of the newest open aids (RFC 4287). */
    static GeneratedFile atom(AidList list, String title, Instant now, SiteUrls urls) {
        String self = urls.absolute(AidFeed.ATOM);
        Instant copied = Objects.requireNonNullElse(list.copiedAt(), Instant.EPOCH);
        List<Aid> newest = list.open(ParisCalendar.dateOf(now)).stream()
                .map(PlacedAid::aid)
                .sorted(Comparator.comparing(Aid::created, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .limit(AIDS_IN_FEED)
                .toList();
        return XmlWriter.document("application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", self);
            xml.element("title", title);
            xml.element("updated", SiteFileGenerator.moment(copied));
            xml.empty("link", "rel", "self", "href", self);
            xml.empty("link", "rel", "alternate", "href", urls.absolute(AidFilter.ROOT));
            for (Aid aid : newest) {
                xml.element("entry", entry -> entry(entry, self + "#aide-" + aid.id(), aid, copied));
            }
        });
    }

    /** @param id stays when the URL of the aid changes */
    private static void entry(XmlWriter entry, String id, Aid aid, Instant copied) throws XMLStreamException {
        entry.element("id", id);
        entry.element("title", aid.name());
        entry.element(
                "updated",
                aid.created() == null ? SiteFileGenerator.moment(copied) : SiteFileGenerator.published(aid.created()));
        for (String financer : aid.financers().isEmpty() ? List.of("Aides-territoires") : aid.financers()) {
            entry.element("author", author -> author.element("name", financer));
        }
        entry.empty("link", "rel", "alternate", "href", aid.url());
        entry.element("summary", text(aid));
    }

    private static String text(Aid aid) {
        return aid.mention() == null ? aid.summary() : aid.summary() + "\n" + aid.mention();
    }

    /** Generates the calendar of the deadlines of open aids (RFC 5545): an event of one day for each. */
    static GeneratedFile calendar(AidList list, String title, Instant now) {
        StringBuilder calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//ANCT//Mini-sites//FR");
        line(calendar, "X-WR-CALNAME:" + escaped(title));
        String stamp = MOMENT.format(
                Objects.requireNonNullElse(list.copiedAt(), Instant.EPOCH).atOffset(ZoneOffset.UTC));
        list.open(ParisCalendar.dateOf(now)).stream()
                .map(PlacedAid::aid)
                .filter(aid -> aid.deadline() != null)
                .forEach(aid -> event(calendar, aid, Objects.requireNonNull(aid.deadline()), stamp));
        line(calendar, "END:VCALENDAR");
        return GeneratedFile.text("text/calendar", calendar.toString());
    }

    private static void event(StringBuilder calendar, Aid aid, LocalDate deadline, String stamp) {
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:aide-" + aid.id() + "@aides-territoires");
        line(calendar, "DTSTAMP:" + stamp);
        line(calendar, "DTSTART;VALUE=DATE:" + DAY.format(deadline));
        line(calendar, "DTEND;VALUE=DATE:" + DAY.format(deadline.plusDays(1)));
        line(calendar, "SUMMARY:" + escaped(aid.name()));
        line(calendar, "DESCRIPTION:" + escaped(text(aid)));
        line(calendar, "URL:" + aid.url());
        line(calendar, "TRANSP:TRANSPARENT");
        line(calendar, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(";", "\\;")
                .replace(",", "\\,");
    }

    /** Folds a line at 75 bytes, never within a character. */
    private static void line(StringBuilder calendar, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                calendar.append("\r\n ");
                bytes = 1;
            }
            calendar.append(character);
            bytes += size;
            at += character.length();
        }
        calendar.append("\r\n");
    }
}
