package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What texts that were typed lead to in a site: pages, shared sections and files, by any of their addresses or by their name.
 *
 * @param byAddress by a text that is an address, public or of the back office
 * @param byName by a text that is none: all that have it as their title or as the name of their file
 */
public record ResolvedTargets(Map<String, Target> byAddress, Map<String, List<Target>> byName) {

    /** Those of a kind that a text names, an address before names: only one of them is no choice. */
    public List<Target> find(String typed, Predicate<Target> kind) {
        Optional<Target> there = at(typed).filter(kind);
        return there.isPresent() ? List.of(there.get()) : named(typed, kind);
    }

    /** The same of names alone: a title before names of files, since titles are what lists offer. */
    public List<Target> named(String typed, Predicate<Target> kind) {
        List<Target> all =
                byName.getOrDefault(typed, List.of()).stream().filter(kind).toList();
        List<Target> titled =
                all.stream().filter(one -> one.title().equalsIgnoreCase(typed)).toList();
        return titled.size() == 1 ? titled : all;
    }

    private Optional<Target> at(String typed) {
        return Optional.ofNullable(byAddress.get(typed))
                .or(() -> Optional.ofNullable(byAddress.get(WebAddress.complete(typed))));
    }

    /** What to type instead of each name that several have: the names of their files where these differ, else addresses. */
    public Map<String, List<String>> alternatives() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        byName.forEach((typed, targets) -> {
            if (targets.size() > 1) {
                found.put(typed, alternatives(typed, targets));
            }
        });
        return found;
    }

    private static List<String> alternatives(String typed, List<Target> targets) {
        List<String> names = targets.stream().map(Target::lastPart).toList();
        boolean tell = targets.stream().allMatch(Target::file)
                && names.stream().distinct().count() == names.size()
                && !names.contains(typed);
        return tell ? names : targets.stream().map(Target::address).toList();
    }
}
