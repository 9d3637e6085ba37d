package fr.gouv.anct.minisites.content.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A page and the pages under it, as far as they were read: {@link PageLine#children()} says how many there are. */
public record Branch(PageLine line, List<Branch> children) {

    /**
     * Puts lines under one another, each level in the order it is given.
     *
     * @return those whose parent is not among the lines
     */
    static List<Branch> of(List<PageLine> lines) {
        Map<UUID, List<PageLine>> under = new HashMap<>();
        Map<UUID, PageLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.page().id(), line));
        List<PageLine> tops = new ArrayList<>();
        for (PageLine line : lines) {
            UUID parent = line.page().parentId();
            if (parent != null && known.containsKey(parent)) {
                under.computeIfAbsent(parent, _ -> new ArrayList<>()).add(line);
            } else {
                tops.add(line);
            }
        }
        return tops.stream().map(top -> grown(top, under)).toList();
    }

    private static Branch grown(PageLine line, Map<UUID, List<PageLine>> under) {
        List<Branch> children = under.getOrDefault(line.page().id(), List.of()).stream()
                .map(child -> grown(child, under))
                .toList();
        return new Branch(line, children);
    }
}
