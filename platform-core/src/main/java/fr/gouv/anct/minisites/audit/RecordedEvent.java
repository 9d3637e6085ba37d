package fr.gouv.anct.minisites.audit;

import java.time.Instant;

/** An event as the journal keeps it. */
public record RecordedEvent(long id, Instant at, Event event) {}
