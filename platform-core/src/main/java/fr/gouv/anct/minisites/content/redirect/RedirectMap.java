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
 * All the redirects of a site, as ways from one address to another. One more fits in when it leads nobody through two of
 * them: each hop costs a visitor time, and a search engine gives up after some.
 */
final class RedirectMap {

    private final Map<Source, String> targets = new HashMap<>();
    private final Map<String, Set<Source>> sources = new HashMap<>();

    /** @param target a path of the site, or a URL */
    void put(Source source, String target) {
        remove(source);
        targets.put(source, target);
        sources.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(source);
    }

    void remove(Source source) {
        String target = targets.remove(source);
        if (target != null) {
            sources.getOrDefault(target, Set.of()).remove(source);
        }
    }

    @Nullable
    String target(Source source) {
        return targets.get(source);
    }

    /** Whether something is redirected from that path of the site. */
    boolean leaves(String path) {
        return targets.containsKey(new Source("", path));
    }

    int size() {
        return targets.size();
    }

    /** Where a visitor would be led on from the target; empty when nowhere. */
    Optional<Trail> onward(Source source, String target) {
        List<String> steps = new ArrayList<>(List.of(source.text(), target));
        Set<String> seen = new LinkedHashSet<>(Set.of(source.text()));
        String step = target;
        while (seen.add(step)) {
            String next = targets.get(new Source("", step));
            if (next == null) {
                return steps.size() > 2 ? Optional.of(new Trail(List.copyOf(steps), false)) : Optional.empty();
            }
            steps.add(next);
            step = next;
        }
        return Optional.of(new Trail(List.copyOf(steps), true));
    }

    /** Who would come to the source by another redirect; empty when nobody. */
    Optional<Trail> upstream(Source source, String target) {
        return source.alias().isEmpty()
                ? sources.getOrDefault(source.path(), Set.of()).stream()
                        .filter(before -> !before.equals(source))
                        .findFirst()
                        .map(before -> new Trail(List.of(before.text(), source.text(), target), false))
                : Optional.empty();
    }
}
