package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files that a text names.
 *
 * @param files one where it is clear; files of the kind that is asked for come before others of the name
 * @param otherKind whether files are named, and none is of the kind that is asked for
 */
public record FileChoice(List<Target> files, boolean otherKind) {

    /** The files that a field takes. */
    public enum Kind {
        ANY(Target::file),
        IMAGE(Target::picture),
        SOUND(Target::sound);

        private final Predicate<Target> takes;

        Kind(Predicate<Target> takes) {
            this.takes = takes;
        }
    }

    public static FileChoice of(ResolvedTargets targets, String typed, Kind kind) {
        List<Target> files = targets.find(typed, Target::file);
        List<Target> taken = files.stream().filter(kind.takes).toList();
        return new FileChoice(taken, taken.isEmpty() && !files.isEmpty());
    }

    /** What to type instead of a name that several images have. */
    public static List<String> alternatives(ResolvedTargets targets, String typed) {
        return ResolvedTargets.alternatives(
                typed, of(targets, typed, Kind.IMAGE).files());
    }
}
