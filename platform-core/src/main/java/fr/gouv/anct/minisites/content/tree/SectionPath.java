package fr.gouv.anct.minisites.content.tree;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds the paths of shared sections, which no page can have and no request is answered at. */
public final class SectionPath {

    private static final String START = "/section:";

    private SectionPath() {}

    /** Whether a path is that of a shared section. */
    public static boolean is(String path) {
        return path.startsWith(START);
    }

    /** Returns the last part of a section's path, which users know it by. */
    public static String segment(String path) {
        return path.substring(START.length());
    }

    /** Returns the first free path. */
    public static String free(List<String> candidates, Set<String> taken) {
        return candidates.stream()
                .filter(path -> !taken.contains(path))
                .findFirst()
                .orElseGet(() -> candidates.getFirst() + "-" + UUID.randomUUID());
    }

    /** Returns the path of a section. */
    public static String of(String segment) {
        return START + segment;
    }
}
