package fr.gouv.anct.minisites.e2e.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Collects findings with the pages that show them: one readable failure instead of the first of many. */
public final class Violations {

    private static final int PAGES_SHOWN = 4;

    private final Map<String, List<String>> pagesByFinding = new TreeMap<>();

    public void add(Object page, String finding) {
        pagesByFinding.computeIfAbsent(finding, unused -> new ArrayList<>()).add(page.toString());
    }

    public void addAll(Object page, Iterable<String> findings) {
        findings.forEach(finding -> add(page, finding));
    }

    /**
     * Fails the test with all findings.
     *
     * @throws AssertionFailedError if there is any finding
     */
    public void throwIfPresent(String rule) {
        if (!pagesByFinding.isEmpty()) {
            throw new AssertionFailedError(rule + "\n"
                    + pagesByFinding.entrySet().stream()
                            .map(entry -> "  - " + entry.getKey() + "\n      " + shown(entry.getValue()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String shown(List<String> pages) {
        List<String> distinct = pages.stream().distinct().toList();
        String some = distinct.stream().limit(PAGES_SHOWN).collect(Collectors.joining(", "));
        return distinct.size() > PAGES_SHOWN ? some + " and " + (distinct.size() - PAGES_SHOWN) + " more pages" : some;
    }
}
