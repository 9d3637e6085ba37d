package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three-way merge of two edits of one revision: a change of one side is taken, changes of both to one value are a
 * {@link MergeConflict}.
 *
 * @param revision not to be used before all conflicts are {@link #settled}
 */
public record RevisionMerge(Revision revision, List<MergeConflict> conflicts) {

    /** Merges both edits; in a conflict, mine wins. */
    public static Revision preferringMine(Revision base, Revision theirs, Revision mine, BlockCodec codec) {
        PreparedRevision before = PreparedRevision.of(base, codec);
        PreparedRevision there = PreparedRevision.of(theirs, codec);
        PreparedRevision here = PreparedRevision.of(mine, codec);
        ThreeWayMerge merge = new ThreeWayMerge(
                _ -> ConflictChoice.MINE,
                new ThreeWayMerge.Origins(
                        BlockPairing.origins(before, there, BlockOrigins.UNKNOWN),
                        BlockPairing.origins(before, here, BlockOrigins.UNKNOWN)),
                WordDiffCache.unused(),
                codec);
        return of(before, there, here, merge, codec).revision();
    }

    static RevisionMerge of(
            PreparedRevision base,
            PreparedRevision theirs,
            PreparedRevision mine,
            ThreeWayMerge merge,
            BlockCodec codec) {
        JsonNode merged = merge.merge(List.of(), written(base), written(theirs), written(mine));
        return new RevisionMerge(read(merged, codec), List.copyOf(merge.conflicts()));
    }

    private static ObjectNode written(PreparedRevision version) {
        RevisionSnapshot said = version.said();
        ObjectNode written = Jsonb.MAPPER
                .createObjectNode()
                .put("title", said.title())
                .put("navigation", said.navigation())
                .put("lead", said.lead())
                .put("description", said.description())
                .put("image", said.image() == null ? null : said.image().toString());
        said.tags().forEach(written.putArray("tags")::add);
        said.terms().forEach(written.putArray("terms")::add);
        return (ObjectNode) written.set(ThreeWayMerge.BODY, version.body());
    }

    private static Revision read(JsonNode merged, BlockCodec codec) {
        String image = text(merged, "image");
        return new Revision(
                merged.path("title").asString(""),
                text(merged, "navigation"),
                text(merged, "lead"),
                merged.path("description").asString(""),
                image == null ? null : UUID.fromString(image),
                merged.path("tags").valueStream().map(JsonNode::asString).toList(),
                merged.path("terms")
                        .valueStream()
                        .flatMap(term -> TermRef.find(term.asString()).stream())
                        .toList(),
                codec.read(MergedBody.stored(merged.path(ThreeWayMerge.BODY))));
    }

    private static @Nullable String text(JsonNode merged, String name) {
        JsonNode value = merged.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** Whether all conflicts are resolved. */
    public boolean settled() {
        return conflicts.stream().allMatch(conflict -> conflict.chosen() != null);
    }
}
