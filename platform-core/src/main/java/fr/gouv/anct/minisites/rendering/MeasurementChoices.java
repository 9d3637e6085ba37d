package fr.gouv.anct.minisites.rendering;

import org.jspecify.annotations.Nullable;

/**
 * The buttons by which visitors object to being counted, or stop objecting.
 *
 * @param stateHref leads to what holds for the visitor; null in a preview
 * @param refused what holds for the visitor; null on the page itself, which is the same for all
 */
public record MeasurementChoices(
        String refusalHref,
        String consentHref,
        @Nullable String stateHref,
        @Nullable Boolean refused) {}
