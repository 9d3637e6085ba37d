package fr.gouv.anct.minisites.content.version;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is kept of two ways to change the same thing. */
public enum Choice {
    MINE,
    THEIRS,
    /** The one after the other. */
    BOTH;

    /** As forms and the message bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<Choice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
