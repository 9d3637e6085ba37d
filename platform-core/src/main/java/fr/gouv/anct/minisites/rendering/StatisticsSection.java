package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.KeyFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one heading of the impact matrix.
 *
 * @param code of the texts of the heading, for example {@code usable}
 * @param text of the team
 * @param hidden codes of the texts that say which figures are not published yet, and what would let them be
 */
public record StatisticsSection(String code, @Nullable String text, KeyFigures figures, List<String> hidden) {}
