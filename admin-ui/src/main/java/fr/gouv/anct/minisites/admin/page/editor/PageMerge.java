package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import fr.gouv.anct.minisites.content.version.ConflictChoice;
import fr.gouv.anct.minisites.content.version.MergeComparison;
import fr.gouv.anct.minisites.content.version.MergeConflict;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.RevisionMerge;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two versions of one base revision, the changes of each, and their merge.
 *
 * @param wanted the revision that the user wants to save
 */
record PageMerge(Revision wanted, RevisionDiff theirs, RevisionDiff mine, RevisionMerge merge) {

    /**
     * Merges the versions.
     *
     * @param origins positions of the user's blocks in the base
     */
    static PageMerge of(
            Draft base,
            Draft theirs,
            Revision mine,
            BlockOrigins origins,
            Map<String, ConflictChoice> choices,
            BlockCodec codec) {
        MergeComparison merged = MergeComparison.of(base.revision(), theirs.revision(), mine, origins, choices, codec);
        return new PageMerge(mine, merged.theirs(), merged.mine(), merged.merge());
    }

    /** Assigns one message key to each conflict that matches. */
    Map<String, String> problems(Predicate<MergeConflict> wrong, String key) {
        return merge.conflicts().stream().filter(wrong).collect(Collectors.toMap(MergeConflict::id, _ -> key));
    }
}
