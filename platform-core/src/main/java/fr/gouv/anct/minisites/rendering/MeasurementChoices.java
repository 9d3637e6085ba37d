package fr.gouv.anct.minisites.rendering;

import org.jspecify.annotations.Nullable;

/**
 * The buttons by which visitors object to being counted, or stop objecting.
 *
 * @param refused what the visitor has just chosen; null on the page itself, which is the same for all
 */
public record MeasurementChoices(
        String refusalHref, String consentHref, @Nullable Boolean refused) {}
