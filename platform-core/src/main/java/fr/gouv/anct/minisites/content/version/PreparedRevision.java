package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.FieldOrder;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * A revision parsed for comparison and merging, once per request.
 *
 * @param body in the form of {@link MergedBody}, its members in the {@linkplain FieldOrder order} of the form, its
 *     formatted texts in their {@linkplain HtmlNormalization normal form}
 * @param blocks blocks of the body
 */
record PreparedRevision(RevisionSnapshot said, ArrayNode body, List<StoredBlock> blocks) {

    static PreparedRevision of(Revision revision, BlockCodec codec) {
        return of(RevisionSnapshot.of(revision, codec));
    }

    static PreparedRevision of(RevisionSnapshot said) {
        ArrayNode body = MergedBody.of(HtmlNormalization.of(FieldOrder.of(Jsonb.MAPPER.readTree(said.body()))));
        List<StoredBlock> blocks = new ArrayList<>();
        body.forEach(block -> blocks.add(StoredBlock.of(block)));
        return new PreparedRevision(said, body, List.copyOf(blocks));
    }
}
