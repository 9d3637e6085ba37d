package fr.gouv.anct.minisites.measurement.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Clicks that lead to the tool of a service.
 *
 * @param page page of the service; null when it exists no more
 * @param path its present path, or its last one
 * @param title null when the page exists no more
 */
public record ToolClicks(
        @Nullable UUID page, String path, @Nullable String title, long clicks) {}
