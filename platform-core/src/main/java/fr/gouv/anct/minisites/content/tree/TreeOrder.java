package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.relational.core.mapping.Embedded;

/** Order of the page list: depth first, siblings by rank, then by path. */
final class TreeOrder {

    private static final Comparator<Step> STEPS =
            Comparator.comparingInt(Step::position).thenComparing(Step::path);

    private TreeOrder() {}

    /** A page and its rank among its siblings. */
    record Ranked(@Embedded.Empty Target page, int position) {}

    private record Step(int position, String path) {}

    /** Returns the pages in tree order. */
    static List<Target> of(List<Ranked> pages) {
        Map<String, Integer> positions = pages.stream()
                .collect(Collectors.toMap(one -> one.page().address(), Ranked::position, (one, _) -> one));
        return pages.stream()
                .map(Ranked::page)
                .sorted(Comparator.comparing(page -> steps(page.address(), positions), TreeOrder::compare))
                .toList();
    }

    /** The steps from the first level down to the page; empty for the home page. */
    private static List<Step> steps(String path, Map<String, Integer> positions) {
        List<Step> steps = new ArrayList<>();
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            steps.add(step(path.substring(0, end), positions));
        }
        if (!path.equals("/")) {
            steps.add(step(path, positions));
        }
        return steps;
    }

    private static Step step(String path, Map<String, Integer> positions) {
        return new Step(positions.getOrDefault(path, 0), path);
    }

    private static int compare(List<Step> one, List<Step> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = STEPS.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
