package fr.gouv.anct.minisites.content.review;

import java.util.UUID;

/**
 * The published page that replaces a withdrawn page.
 *
 * @param title for the journal
 */
public record Successor(UUID page, String title) {}
