package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param value as it reads, for example « 2 840 » or « 94 % »
 */
public record KeyFigure(
        String value, String label, @Nullable String source) {}
