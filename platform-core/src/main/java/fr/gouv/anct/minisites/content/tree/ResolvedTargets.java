package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What texts that were typed lead to in a site: pages, shared sections and files, by any of their addresses or by their name.
 *
 * @param byAddress by a text that is an address, public or of the back office
 * @param byName by a text that is none: all that have it as their title or as the name of their file
 * @param previews addresses of previews that lead nowhere for visitors
 */
public record ResolvedTargets(Map<String, Target> byAddress, Map<String, List<Target>> byName, Set<String> previews) {

    public static final ResolvedTargets NONE = new ResolvedTargets(Map.of(), Map.of(), Set.of());

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

    /** Whether an address, with its fragment or without, is that of a preview, and of nothing that visitors can see. */
    public boolean isPreview(String typed) {
        return previews.contains(WebAddress.complete(typed).split("#", 2)[0]);
    }

    private Optional<Target> at(String typed) {
        return Optional.ofNullable(byAddress.get(typed))
                .or(() -> Optional.ofNullable(byAddress.get(WebAddress.complete(typed))));
    }

    /** What to type instead of a name that several have: the names of their files where these differ, else addresses. */
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
