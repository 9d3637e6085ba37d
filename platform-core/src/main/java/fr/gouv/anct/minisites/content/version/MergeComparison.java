package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.Map;

/**
 * Merge of two edits of one revision, with the changes of each: each revision is parsed once, and all texts are
 * compared within the steps of one {@link WordDiffCache}.
 */
public record MergeComparison(RevisionDiff theirs, RevisionDiff mine, RevisionMerge merge) {

    /**
     * Compares and merges.
     *
     * @param origins origins of my blocks in the base
     * @param choices by {@link MergeConflict#id}
     */
    public static MergeComparison of(
            Revision base,
            Revision theirs,
            Revision mine,
            BlockOrigins origins,
            Map<String, ConflictChoice> choices,
            BlockCodec codec) {
        return of(base, theirs, mine, origins, choices, codec, new WordDiffCache());
    }

    static MergeComparison of(
            Revision base,
            Revision theirs,
            Revision mine,
            BlockOrigins known,
            Map<String, ConflictChoice> choices,
            BlockCodec codec,
            WordDiffCache words) {
        PreparedRevision before = PreparedRevision.of(base, codec);
        PreparedRevision there = PreparedRevision.of(theirs, codec);
        PreparedRevision here = PreparedRevision.of(mine, codec);
        ThreeWayMerge.Origins origins = new ThreeWayMerge.Origins(
                BlockPairing.origins(before, there, BlockOrigins.UNKNOWN), BlockPairing.origins(before, here, known));
        ThreeWayMerge merge = new ThreeWayMerge(choices::get, origins, words, codec);
        return new MergeComparison(
                RevisionDiff.between(before, there, origins.theirs(), words),
                RevisionDiff.between(before, here, origins.mine(), words),
                RevisionMerge.of(before, there, here, merge, codec));
    }
}
