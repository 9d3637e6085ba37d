package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A revision in short.
 *
 * @param number among those of its page, from 1
 * @param author as visitors may read it
 */
public record Mark(UUID id, int number, String title, String author, Instant at) {}
