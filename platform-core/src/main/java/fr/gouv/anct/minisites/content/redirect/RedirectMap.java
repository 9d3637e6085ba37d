package fr.gouv.anct.minisites.content.redirect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All redirects of a site as an in-memory graph, in which {@link RedirectRules} finds the chain or loop that a redirect
 * would create. A new one is accepted only when no visitor would follow two in a row: each hop costs a visitor time,
 * and a search engine gives up after some.
 */
final class RedirectMap {

    private final Map<RedirectSource, String> targets = new HashMap<>();
    private final Map<String, Set<RedirectSource>> sources = new HashMap<>();

    /** Final target by path, cached until a redirect changes. */
    private final Map<String, Optional<String>> ends = new HashMap<>();

    /**
     * Adds a redirect or replaces its target.
     *
     * @param target a path of the site, or a URL
     */
    void put(RedirectSource source, String target) {
        remove(source);
        ends.clear();
        targets.put(source, target);
        sources.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(source);
    }

    void remove(RedirectSource source) {
        ends.clear();
        String target = targets.remove(source);
        if (target != null) {
            sources.getOrDefault(target, Set.of()).remove(source);
        }
    }

    @Nullable
    String target(RedirectSource source) {
        return targets.get(source);
    }

    /** Whether a redirect starts at that path of the site. */
    boolean leaves(String path) {
        return targets.containsKey(new RedirectSource("", path));
    }

    int size() {
        return targets.size();
    }

    /**
     * Returns the chain that a visitor would follow beyond the target; empty when the target is final. A long chain is
     * shown by its start and its end.
     */
    Optional<RedirectChain> onward(RedirectSource source, String target) {
        Set<String> steps = new LinkedHashSet<>(List.of(source.text()));
        String step = target;
        while (steps.size() < RedirectChain.LONGEST && steps.add(step)) {
            String next = targets.get(new RedirectSource("", step));
            if (next == null) {
                return steps.size() > 2 ? Optional.of(new RedirectChain(List.copyOf(steps), false)) : Optional.empty();
            }
            step = next;
        }
        boolean closed = steps.contains(step);
        Optional<String> end = closed ? Optional.of(step) : end(step);
        List<String> shown = new ArrayList<>(steps);
        if (!closed && !end.equals(Optional.of(step))) {
            shown.add(RedirectChain.MORE);
        }
        end.ifPresent(shown::add);
        return Optional.of(new RedirectChain(List.copyOf(shown), closed || end.isEmpty()));
    }

    /** Returns the end of the chain from a path, computed once for all paths on it; empty for a loop. */
    private Optional<String> end(String path) {
        Set<String> passed = new LinkedHashSet<>();
        String step = path;
        while (!ends.containsKey(step) && passed.add(step)) {
            String next = targets.get(new RedirectSource("", step));
            if (next == null) {
                ends.put(step, Optional.of(step));
            } else {
                step = next;
            }
        }
        Optional<String> end = ends.getOrDefault(step, Optional.empty());
        passed.forEach(one -> ends.put(one, end));
        return end;
    }

    /**
     * Returns the chain of a visitor who reaches the source by another redirect; empty when no redirect leads there.
     */
    Optional<RedirectChain> upstream(RedirectSource source, String target) {
        return source.alias().isEmpty()
                ? sources.getOrDefault(source.path(), Set.of()).stream()
                        .filter(before -> !before.equals(source))
                        .findFirst()
                        .map(before -> new RedirectChain(List.of(before.text(), source.text(), target), false))
                : Optional.empty();
    }
}
