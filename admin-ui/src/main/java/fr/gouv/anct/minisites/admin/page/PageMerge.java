package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import fr.gouv.anct.minisites.content.version.Choice;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.Conflict;
import fr.gouv.anct.minisites.content.version.Merge;
import fr.gouv.anct.minisites.content.version.MergeComparison;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two versions of one base revision, the changes of each, and their merge.
 *
 * @param wanted the revision that the user wants to save
 */
record PageMerge(Revision wanted, Comparison theirs, Comparison mine, Merge merge) {

    /**
     * Merges the versions.
     *
     * @param origins positions of the user's blocks in the base
     */
    static PageMerge of(
            Head base,
            Head theirs,
            Revision mine,
            BlockOrigins origins,
            Map<String, Choice> choices,
            BlockCodec codec) {
        MergeComparison merged = MergeComparison.of(base.revision(), theirs.revision(), mine, origins, choices, codec);
        return new PageMerge(mine, merged.theirs(), merged.mine(), merged.merge());
    }

    /** Assigns one message key to each conflict that matches. */
    Map<String, String> problems(Predicate<Conflict> wrong, String key) {
        return merge.conflicts().stream().filter(wrong).collect(Collectors.toMap(Conflict::id, _ -> key));
    }
}
