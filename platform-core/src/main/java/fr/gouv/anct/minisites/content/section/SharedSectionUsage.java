package fr.gouv.anct.minisites.content.section;

import java.util.UUID;

/**
 * A page that shows a shared section.
 *
 * @param published whether its published revision shows it
 */
public record SharedSectionUsage(UUID page, String title, String path, boolean published) {}
