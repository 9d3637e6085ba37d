package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.FieldOrder;
import fr.gouv.anct.minisites.database.StoredJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * A revision parsed for comparison and merging, once per request.
 *
 * @param body in the form of {@link MergedBody}, its members in the {@linkplain FieldOrder order} of the form, its
 *     formatted texts in their {@linkplain NormalHtml normal form}
 * @param blocks blocks of the body
 */
record PreparedVersion(Saying said, ArrayNode body, List<StoredBlock> blocks) {

    static PreparedVersion of(Revision revision, BlockCodec codec) {
        return of(Saying.of(revision, codec));
    }

    static PreparedVersion of(Saying said) {
        ArrayNode body = MergedBody.of(NormalHtml.of(FieldOrder.of(StoredJson.MAPPER.readTree(said.body()))));
        List<StoredBlock> blocks = new ArrayList<>();
        body.forEach(block -> blocks.add(StoredBlock.of(block)));
        return new PreparedVersion(said, body, List.copyOf(blocks));
    }
}
