package fr.gouv.anct.minisites.content.version;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Resolution of a conflict. */
public enum ConflictChoice {
    MINE,
    THEIRS,
    /** Both values, one after the other. */
    BOTH;

    /** The code used by forms and message bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses {@link #code()}; empty for any other text. */
    public static Optional<ConflictChoice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
