package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.KeyFigures;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one heading of the impact matrix.
 *
 * @param code of the texts of the heading, for example {@code usable}
 * @param text of the team
 */
public record StatisticsSection(String code, @Nullable String text, KeyFigures figures) {}
