package fr.gouv.anct.minisites.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal keeps it.
 *
 * @param session public id of the session in which it was done, if it was in one
 */
public record RecordedEvent(long id, Instant at, @Nullable String session, Event event) {}
