package fr.gouv.anct.minisites.portal.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * When an office is open on days that follow each other.
 *
 * @param last the same as the first for one day
 * @param spans in their order; empty when it is closed
 * @param note such as « Sur rendez-vous »; may be empty
 */
public record OpeningTime(DayOfWeek first, DayOfWeek last, List<Span> spans, String note) {

    /** From an hour until another one of the same day. */
    public record Span(LocalTime from, LocalTime until) {}
}
