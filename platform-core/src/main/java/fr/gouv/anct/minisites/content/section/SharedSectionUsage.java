package fr.gouv.anct.minisites.content.section;

import java.util.UUID;

/**
 * A page whose newest, published or scheduled revision shows a shared section, as listed on the screen of usages and by
 * the API.
 *
 * @param published whether its published revision shows it
 */
public record SharedSectionUsage(UUID page, String title, String path, boolean published) {}
