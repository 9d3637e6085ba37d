package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.Map;

/**
 * Merge of two edits of one revision, with the changes of each: each revision is parsed once, and all texts are
 * compared within the steps of one {@link WordComparison}.
 */
public record MergeComparison(Comparison theirs, Comparison mine, Merge merge) {

    /**
     * Compares and merges.
     *
     * @param origins origins of my blocks in the base
     * @param choices by {@link Conflict#id}
     */
    public static MergeComparison of(
            Revision base,
            Revision theirs,
            Revision mine,
            BlockOrigins origins,
            Map<String, Choice> choices,
            BlockCodec codec) {
        return of(base, theirs, mine, origins, choices, codec, new WordComparison());
    }

    static MergeComparison of(
            Revision base,
            Revision theirs,
            Revision mine,
            BlockOrigins known,
            Map<String, Choice> choices,
            BlockCodec codec,
            WordComparison words) {
        PreparedVersion before = PreparedVersion.of(base, codec);
        PreparedVersion there = PreparedVersion.of(theirs, codec);
        PreparedVersion here = PreparedVersion.of(mine, codec);
        MergeWalk.Origins origins = new MergeWalk.Origins(
                BlockPairing.origins(before, there, BlockOrigins.UNKNOWN), BlockPairing.origins(before, here, known));
        MergeWalk walk = new MergeWalk(choices::get, origins, words, codec);
        return new MergeComparison(
                Comparison.between(before, there, origins.theirs(), words),
                Comparison.between(before, here, origins.mine(), words),
                Merge.of(before, there, here, walk, codec));
    }
}
