package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Files of a site that match the name or address typed in a file field, restricted to the kind that the field accepts,
 * such as images.
 *
 * @param files a single one when it is unambiguous; files of the required kind take precedence over others of that name
 * @param otherKind whether files match, but none of the required kind
 */
public record FileMatches(List<Target> files, boolean otherKind) {

    /** Kind of files that a field accepts. */
    public enum Kind {
        ANY(Target::file),
        IMAGE(Target::picture),
        SOUND(Target::sound);

        private final Predicate<Target> takes;

        Kind(Predicate<Target> takes) {
            this.takes = takes;
        }
    }

    public static FileMatches of(ResolvedTargets targets, String typed, Kind kind) {
        List<Target> files = targets.find(typed, Target::file);
        List<Target> taken = files.stream().filter(kind.takes).toList();
        return new FileMatches(taken, taken.isEmpty() && !files.isEmpty());
    }

    /** Returns the values that replace an ambiguous name of an image. */
    public static List<String> alternatives(ResolvedTargets targets, String typed) {
        return ResolvedTargets.alternatives(
                typed, of(targets, typed, Kind.IMAGE).files());
    }
}
