package fr.gouv.anct.minisites.delivery.page;

import java.time.Instant;

/**
 * The path of a published page, as an entry of a site map.
 *
 * @param path within the site
 * @param changed when its content was last published
 */
public record PublishedPath(String path, Instant changed) {}
