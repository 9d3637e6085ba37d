package fr.gouv.anct.minisites.delivery.page;

import java.time.Instant;

/**
 * Path and last publication time of a published page, as an entry of the XML sitemap for search engines.
 *
 * @param path within the site
 * @param changed when its content was last published
 */
public record PublishedPath(String path, Instant changed) {}
