package fr.gouv.anct.minisites.delivery.page;

import java.time.Instant;

/**
 * A published page, as site maps name it.
 *
 * @param path within the site
 * @param changed when its content was last published
 */
public record PublishedPath(String path, Instant changed) {}
