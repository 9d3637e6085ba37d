package fr.gouv.anct.minisites.rendering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Generates the HTML ids of the headings of one page, with a number added to an id that is already taken. Each costs
 * the same, however many are wanted under one name.
 */
final class UniqueIds {

    private final Set<String> taken;
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    /** @param reserved ids that are never generated */
    UniqueIds(Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /**
     * Returns the wanted id where it is free, else the first free one of {@code wanted-2}, {@code wanted-3}…; taken
     * from then on.
     */
    String next(String wanted) {
        if (taken.add(wanted)) {
            return wanted;
        }
        int number = nextNumbers.getOrDefault(wanted, 2);
        // Amortised: a numbered id belongs to one base name only, so it is skipped at most once.
        while (!taken.add(wanted + "-" + number)) {
            number++;
        }
        nextNumbers.put(wanted, number + 1);
        return wanted + "-" + number;
    }
}
