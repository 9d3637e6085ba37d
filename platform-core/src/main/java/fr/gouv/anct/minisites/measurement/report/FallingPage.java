package fr.gouv.anct.minisites.measurement.report;

import java.util.UUID;

/**
 * A published page with less than half of the views of an earlier period.
 *
 * @param before views in the earlier period
 */
public record FallingPage(UUID page, String path, String title, long views, long before) {}
