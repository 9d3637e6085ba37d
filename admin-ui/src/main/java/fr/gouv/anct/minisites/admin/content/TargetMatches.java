package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.List;
import java.util.Locale;

/** Finds the targets that a typed name matches, depending on the type of the field. */
public final class TargetMatches {

    private TargetMatches() {}

    /**
     * Returns the possible targets of a link.
     *
     * @param shown whether the field displays its target, which only files allow
     */
    static List<Target> linked(ResolvedTargets resolved, String text, boolean shown) {
        boolean host = !WebUrl.complete(text).equals(text);
        return resolved.named(
                text, target -> host ? hasExtensionOf(text, target) : target.file() || (!shown && isPage(target)));
    }

    /** Returns the pages that a typed address or title matches. */
    public static List<Target> pages(ResolvedTargets resolved, String text) {
        return resolved.find(text, TargetMatches::isPage);
    }

    static List<Target> sections(ResolvedTargets resolved, String text) {
        return resolved.find(text, Target::section);
    }

    /**
     * A text that looks like a host name is an address, not a title, unless it is the name of a file, which looks
     * alike.
     */
    private static boolean hasExtensionOf(String text, Target target) {
        String extension = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return target.file() && target.lastPart().endsWith("." + (extension.equals("jpeg") ? "jpg" : extension));
    }

    private static boolean isPage(Target target) {
        return !target.file() && !target.section() && !target.site();
    }

    /** Returns the values that replace an ambiguous name in a field; empty where there is nothing to choose. */
    public static List<String> alternatives(ResolvedTargets resolved, FieldType type, String typed) {
        String text = typed.strip();
        return ResolvedTargets.alternatives(
                text,
                switch (type) {
                    case FieldType.Target(boolean shown) -> linked(resolved, text, shown);
                    case FieldType.Page _ -> pages(resolved, text);
                    case FieldType.Section _ -> sections(resolved, text);
                    case FieldType.File(FileMatches.Kind kind) ->
                        FileMatches.of(resolved, text, kind).files();
                    default -> List.of();
                });
    }
}
