package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import fr.gouv.anct.minisites.content.version.Choice;
import fr.gouv.anct.minisites.content.version.ComparedMerge;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.Conflict;
import fr.gouv.anct.minisites.content.version.Merge;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two versions that came of one, what each has changed, and both put together.
 *
 * @param wanted what I want to save
 */
record Merging(Revision wanted, Comparison theirs, Comparison mine, Merge merge) {

    /** @param origins where my blocks stood in the base */
    static Merging of(
            Head base,
            Head theirs,
            Revision mine,
            BlockOrigins origins,
            Map<String, Choice> choices,
            BlockCodec codec) {
        ComparedMerge merged = ComparedMerge.of(base.revision(), theirs.revision(), mine, origins, choices, codec);
        return new Merging(mine, merged.theirs(), merged.mine(), merged.merge());
    }

    /** The same thing to say of each conflict of a kind. */
    Map<String, String> problems(Predicate<Conflict> wrong, String key) {
        return merge.conflicts().stream().filter(wrong).collect(Collectors.toMap(Conflict::id, _ -> key));
    }
}
