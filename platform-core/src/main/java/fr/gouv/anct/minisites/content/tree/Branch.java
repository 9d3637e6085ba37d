package fr.gouv.anct.minisites.content.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A page and its descendants as far as they were loaded; {@link PageLine#children()} is the full count. */
public record Branch(PageLine line, List<Branch> children) {

    /**
     * Builds trees from lines, keeping the given order on each level.
     *
     * @return the pages whose parent is not among the lines
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
