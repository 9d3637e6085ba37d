package fr.gouv.anct.minisites.content.tree;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where a shared section stands in its site: at an address that no page can have, and that nobody is answered at. */
public final class SectionPath {

    private static final String START = "/section:";

    private SectionPath() {}

    /** Whether a path is that of a section. */
    public static boolean is(String path) {
        return path.startsWith(START);
    }

    /** The last part of the path of a section, by which people know it. */
    static String segment(String path) {
        return path.substring(START.length());
    }

    /** The first of these paths that no section has. */
    static String free(List<String> candidates, Set<String> taken) {
        return candidates.stream()
                .filter(path -> !taken.contains(path))
                .findFirst()
                .orElseGet(() -> candidates.getFirst() + "-" + UUID.randomUUID());
    }

    /** The path of a section. */
    public static String of(String segment) {
        return START + segment;
    }
}
