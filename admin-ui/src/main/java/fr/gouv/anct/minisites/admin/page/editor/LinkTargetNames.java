package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names offered for shared sections and files in fields: the title, or the address where several have the same title.
 *
 * @param counts number of targets by title and by whether they are files
 */
public record LinkTargetNames(Map<String, Long> counts) {

    public static LinkTargetNames of(List<Target> targets) {
        return new LinkTargetNames(
                targets.stream().collect(Collectors.groupingBy(LinkTargetNames::key, Collectors.counting())));
    }

    private static String key(Target target) {
        return target.file() + target.title().toLowerCase(Locale.ROOT);
    }

    /** Returns the option with the address, by which the script finds what a field shows. */
    public Option option(Target target) {
        return counts.getOrDefault(key(target), 0L) == 1
                ? new Option(target.title(), target.lastPart(), target.address())
                : new Option(target.address(), target.title());
    }
}
