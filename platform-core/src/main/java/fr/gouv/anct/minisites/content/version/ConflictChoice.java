package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.Optional;

/** Value that a user keeps in a merge conflict: their own, that of the other user, or both one after the other. */
public enum ConflictChoice implements Coded {
    MINE,
    THEIRS,
    /** Both values, one after the other. */
    BOTH;

    /** Parses {@link #code()}; empty for any other text. */
    public static Optional<ConflictChoice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
