package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Targets of typed texts within a site: pages, shared sections and files, by any of their addresses or by name.
 *
 * @param byAddress keyed by texts that are an address, public or of the back office
 * @param byName keyed by other texts: all targets with that title or file name
 * @param previews preview URLs, which lead to no published target
 */
public record ResolvedTargets(Map<String, Target> byAddress, Map<String, List<Target>> byName, Set<String> previews) {

    public static final ResolvedTargets NONE = new ResolvedTargets(Map.of(), Map.of(), Set.of());

    /** Returns the targets of a kind that a text names; an address precedes names. A single result is unambiguous. */
    public List<Target> find(String typed, Predicate<Target> kind) {
        Optional<Target> there = at(typed).filter(kind);
        return there.isPresent() ? List.of(there.get()) : named(typed, kind);
    }

    /** Finds targets by name only; a title precedes file names, because lists offer titles. */
    public List<Target> named(String typed, Predicate<Target> kind) {
        List<Target> all =
                byName.getOrDefault(typed, List.of()).stream().filter(kind).toList();
        List<Target> titled =
                all.stream().filter(one -> one.title().equalsIgnoreCase(typed)).toList();
        return titled.size() == 1 ? titled : all;
    }

    /** Whether an address, with or without fragment, is a preview URL without a published target. */
    public boolean isPreview(String typed) {
        return previews.contains(WebUrl.complete(typed).split("#", 2)[0]);
    }

    private Optional<Target> at(String typed) {
        return Optional.ofNullable(byAddress.get(typed))
                .or(() -> Optional.ofNullable(byAddress.get(WebUrl.complete(typed))));
    }

    /** Returns alternatives to an ambiguous name: the file names where these differ, otherwise the addresses. */
    public static List<String> alternatives(String typed, List<Target> targets) {
        if (targets.size() < 2) {
            return List.of();
        }
        List<String> names = targets.stream().map(Target::lastPart).toList();
        boolean tell = targets.stream().allMatch(Target::file)
                && names.stream().distinct().count() == names.size()
                && !names.contains(typed);
        return tell ? names : targets.stream().map(Target::address).toList();
    }
}
