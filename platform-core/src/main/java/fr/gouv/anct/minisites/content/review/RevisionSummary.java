package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Number, title, author and time of a revision without its content, for the publication status and the checks of a
 * page.
 *
 * @param number within its page, from 1
 * @param author name as shown to visitors
 */
public record RevisionSummary(UUID id, int number, String title, String author, Instant at) {}
