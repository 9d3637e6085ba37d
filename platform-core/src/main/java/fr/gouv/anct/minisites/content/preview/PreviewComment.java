package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has said about a draft.
 *
 * @param version number of the revision that they have read
 * @param settled whether the team has seen to it
 */
public record PreviewComment(UUID id, int version, String author, String text, Instant at, boolean settled) {}
