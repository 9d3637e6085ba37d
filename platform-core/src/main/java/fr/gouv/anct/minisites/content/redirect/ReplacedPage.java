package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/**
 * A withdrawn page whose address leads to the page that replaces it.
 *
 * @param path former path
 * @param successor path of the page that replaces it, with its title
 */
public record ReplacedPage(UUID page, String path, String successor, String title) {}
