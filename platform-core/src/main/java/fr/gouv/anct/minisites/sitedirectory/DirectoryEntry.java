package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text and the facts of a site in the directory of sites, beside its name and its address.
 *
 * @param sentence null for the description of the site
 */
public record DirectoryEntry(
        @Nullable @Multiline @Size(max = DirectoryEntry.LONGEST_SENTENCE)
        String sentence,

        Set<SiteTheme> themes,
        Set<SiteAudience> audiences) {

    /** Maximum length of the sentence, in characters. */
    public static final int LONGEST_SENTENCE = 200;

    /** An entry without sentence, themes or audiences. */
    public static final DirectoryEntry EMPTY = new DirectoryEntry(null, Set.of(), Set.of());

    /** Sorts the sets: equal entries have equal JSON. */
    public DirectoryEntry {
        themes = ordered(themes);
        audiences = ordered(audiences);
    }

    static <E extends Enum<E>> Set<E> ordered(@Nullable Collection<E> constants) {
        return constants == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(constants));
    }

    /** Returns a copy whose sentence is one line, as it is displayed. */
    public DirectoryEntry normalized() {
        String line = PlainText.line(Objects.requireNonNullElse(sentence, ""));
        return new DirectoryEntry(line.isEmpty() ? null : line, themes, audiences);
    }
}
