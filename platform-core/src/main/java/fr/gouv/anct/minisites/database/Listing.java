package fr.gouv.anct.minisites.database;

import java.util.List;
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

    /** How many rows come before this page, for {@code offset}. */
    public static long offset(int page, int size) {
        return (long) (page - 1) * size;
    }

    /** Words that somebody typed, for {@code ilike}: nothing in them is a pattern, nor the NUL that PostgreSQL refuses. */
    public static @Nullable String literal(@Nullable String typed) {
        return typed == null
                ? null
                : typed.replace("\u0000", "")
                        .strip()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
    }
}
