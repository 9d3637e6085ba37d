package fr.gouv.anct.minisites.measurement.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Views of a page in a period.
 *
 * @param page null for a page of the system, and for one that exists no more
 * @param path current path of the page, else that of the day of the count
 * @param title null without a page
 */
public record ReadPage(
        @Nullable UUID page, String path, @Nullable String title, long views, long arrivals) {}
