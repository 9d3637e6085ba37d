package fr.gouv.anct.minisites.content.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A page and its descendants as far as they were loaded; {@link PageSummary#children()} is the full count. */
public record PageTreeNode(PageSummary line, List<PageTreeNode> children) {

    /**
     * Builds trees from lines, keeping the given order on each level.
     *
     * @return the pages whose parent is not among the lines
     */
    static List<PageTreeNode> of(List<PageSummary> lines) {
        Map<UUID, List<PageSummary>> under = new HashMap<>();
        Map<UUID, PageSummary> known = new HashMap<>();
        lines.forEach(summary -> known.put(summary.page().id(), summary));
        List<PageSummary> tops = new ArrayList<>();
        for (PageSummary summary : lines) {
            UUID parent = summary.page().parentId();
            if (parent != null && known.containsKey(parent)) {
                under.computeIfAbsent(parent, _ -> new ArrayList<>()).add(summary);
            } else {
                tops.add(summary);
            }
        }
        return tops.stream().map(top -> grown(top, under)).toList();
    }

    private static PageTreeNode grown(PageSummary summary, Map<UUID, List<PageSummary>> under) {
        List<PageTreeNode> children = under.getOrDefault(summary.page().id(), List.of()).stream()
                .map(child -> grown(child, under))
                .toList();
        return new PageTreeNode(summary, children);
    }
}
