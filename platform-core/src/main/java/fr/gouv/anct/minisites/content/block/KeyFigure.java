package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * One figure with its label.
 *
 * @param value as displayed, for example « 2 840 » or « 94 % »
 */
public record KeyFigure(
        String value, String label, @Nullable String source) {}
