package fr.gouv.anct.minisites.content.block;

import java.util.Set;

/**
 * Names the plain text components of blocks that have several lines: their form field is multi-line, and pages show
 * their line breaks. Other strings have one line.
 */
public final class MultilineFields {

    private static final Set<String> COMPONENTS = Set.of("text", "description", "code", "address", "note");

    private MultilineFields() {}

    /** Whether a string component of a block, or of a record inside one, has several lines. */
    public static boolean isNamed(String component) {
        return COMPONENTS.contains(component);
    }
}
