package fr.gouv.anct.minisites.database;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One numbered page of the items of a list, with the total count, as offset pagination in SQL returns it to a screen.
 *
 * @param page from 1
 * @param size maximum number of items of a page
 * @param total of the whole list
 */
public record ResultPage<T>(List<T> items, int page, int size, long total) {

    /** Number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Returns a copy with each item converted. */
    public <S> ResultPage<S> map(Function<T, S> change) {
        return new ResultPage<>(items.stream().map(change).toList(), page, size, total);
    }

    /** Number of rows before this page, for {@code offset}. */
    public static long offset(int page, int size) {
        return (long) (page - 1) * size;
    }

    /**
     * Returns an SQL condition that holds for rows whose text contains all words of the parameter {@code words}, in any
     * order, ignoring case, accents and apostrophes; the words contain no wildcards. It holds for all rows if the
     * parameter is null.
     *
     * @param text an SQL expression, for example {@code concat_ws(' ', a.given_name, a.usual_name)}
     */
    public static String matching(String text) {
        return matching(text, "words");
    }

    /** As {@link #matching(String)}, with another parameter name. */
    public static String matching(String text, String parameter) {
        String typed = "cast(:" + parameter + " as text)";
        return "(" + typed + " is null or fold(" + text + ") like all (array(select word_patterns(" + typed + "))))";
    }

    /** Normalises user input for {@link #matching}: NFC, and without the NUL character that PostgreSQL rejects. */
    public static @Nullable String typed(@Nullable String words) {
        return words == null
                ? null
                : UnicodeNormalization.normalize(words.replace("\u0000", ""), Normalizer.Form.NFC)
                        .strip();
    }
}
