package fr.gouv.anct.minisites.database;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param size how many a page holds at most
 * @param total of the whole list
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The same with other items. */
    public <S> Listing<S> map(Function<T, S> change) {
        return new Listing<>(items.stream().map(change).toList(), page, size, total);
    }

    /** How many rows come before this page, for {@code offset}. */
    public static long offset(int page, int size) {
        return (long) (page - 1) * size;
    }

    /**
     * SQL that holds for the rows whose text has all the words of the parameter {@code words}: in any order, whatever their
     * case, accents and apostrophes; nothing in them is a pattern. It holds for all rows where the parameter is null.
     *
     * @param text an SQL expression, for example {@code concat_ws(' ', a.given_name, a.usual_name)}
     */
    public static String matching(String text) {
        return matching(text, "words");
    }

    /** The same with another parameter. */
    public static String matching(String text, String parameter) {
        String typed = "cast(:" + parameter + " as text)";
        return "(" + typed + " is null or fold(" + text + ") like all (array(select word_patterns(" + typed + "))))";
    }

    /** What somebody typed, for {@link #matching}: composed, and without the NUL that PostgreSQL refuses. */
    public static @Nullable String typed(@Nullable String words) {
        return words == null
                ? null
                : UnicodeNormalization.normalize(words.replace("\u0000", ""), Normalizer.Form.NFC)
                        .strip();
    }
}
