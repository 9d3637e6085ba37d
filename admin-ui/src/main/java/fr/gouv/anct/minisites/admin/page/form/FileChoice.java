package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import java.util.List;

/**
 * The files that a text names.
 *
 * @param files one where it is clear; where an image is asked for, images come before other files of the name
 * @param noImage whether one is named where an image is asked for, and none is an image
 */
public record FileChoice(List<Target> files, boolean noImage) {

    /** @param image whether only an image will do */
    public static FileChoice of(ResolvedTargets targets, String typed, boolean image) {
        List<Target> files = targets.find(typed, Target::file);
        List<Target> images = files.stream().filter(Target::picture).toList();
        return image ? new FileChoice(images, images.isEmpty() && !files.isEmpty()) : new FileChoice(files, false);
    }

    /** What to type instead of a name that several images have. */
    public static List<String> alternatives(ResolvedTargets targets, String typed) {
        return ResolvedTargets.alternatives(typed, of(targets, typed, true).files());
    }
}
