package fr.gouv.anct.minisites.content.block;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Block that draws figures as bars, lines or a pie, beside a captioned table of these figures.
 *
 * @param caption says what the figures are
 * @param cells names in the first row and the first column, figures in the others
 * @param source origin of the figures
 */
@BlockType("chart")
public record Chart(
        @Nullable String title,
        Kind kind,
        String caption,
        TableCells cells,
        @Nullable String source) implements Block {
    /** The kinds of drawing for figures. */
    public enum Kind {
        /** Horizontal, so that their names have room. */
        BARS,
        LINES,
        /** Shares of a whole; only the first column of figures is drawn. */
        PIE
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

    /** Returns the figure written in a cell, « 2 840 », « 94,5 % », « 1 200 € »; NaN when it holds none. */
    public static double figure(String cell) {
        Matcher number = NUMBER.matcher(cell.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('\u2212', '-')
                .replace(',', '.'));
        return number.find() && number.group().length() < 16 ? Double.parseDouble(number.group()) : Double.NaN;
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
