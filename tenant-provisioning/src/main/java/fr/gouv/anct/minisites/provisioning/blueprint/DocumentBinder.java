package fr.gouv.anct.minisites.provisioning.blueprint;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Binds YAML documents to records, and rejects unknown and missing properties. */
final class DocumentBinder {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    private final BlockCodec blocks = new BlockCodec(List.of());

    <T extends Record> T bind(String file, JsonNode document, Class<T> type) {
        try {
            T bound = json.treeToValue(document, type);
            BlockTraversal.requireComplete(bound);
            return bound;
        } catch (JacksonException e) {
            throw new BlueprintException(file, e.getPathReference() + ": " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new BlueprintException(file, e);
        }
    }

    List<Block> body(String file, @Nullable JsonNode body) {
        if (body == null || body.isNull() || body.isMissingNode()) {
            return List.of();
        }
        try {
            List<Block> read = blocks.read(body);
            read.forEach(block -> requireKnown(file, block));
            return read;
        } catch (IllegalArgumentException e) {
            throw new BlueprintException(file, e);
        }
    }

    private static void requireKnown(String file, Block block) {
        if (block instanceof UnknownBlock(JsonNode json)) {
            throw new BlueprintException(file, "unknown block « " + json.path("type") + " »");
        }
    }
}
