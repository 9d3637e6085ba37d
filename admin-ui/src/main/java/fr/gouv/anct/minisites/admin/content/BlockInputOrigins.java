package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Maps each block of a form to its original in the body that the form started from, wherever it was moved. */
public final class BlockInputOrigins {

    /** Index of a block in that body; missing for an added block. */
    public static final String FROM = "from";

    private BlockInputOrigins() {}

    /** Returns the blocks of a form that starts from a stored body. */
    public static BlockInput started(List<Block> body, BlockCodec codec, Map<UUID, String> addresses) {
        BlockInput formData = BlockInput.of(body, codec, addresses);
        IntStream.range(0, body.size()).forEach(i -> formData.blocks().get(i).put(FROM, String.valueOf(i)));
        return formData;
    }

    /** Sets the submitted index of a block, unless it is invalid. */
    public static void read(ObjectNode typed, String from) {
        if (from.matches("\\d{1,3}")) {
            typed.put(FROM, from);
        }
    }

    /** Returns the original indexes of the blocks. */
    public static BlockOrigins of(BlockInput formData) {
        return new BlockOrigins(formData.blocks().stream()
                .map(block -> block.path(FROM).asString(""))
                .map(from -> from.isEmpty() ? BlockOrigins.NEW : Integer.parseInt(from))
                .toList());
    }

    /** Whether blocks have the same content, regardless of their origins. */
    public static boolean equalExceptOrigins(BlockInput one, BlockInput other) {
        return without(one).equals(without(other));
    }

    private static List<ObjectNode> without(BlockInput formData) {
        return formData.blocks().stream()
                .map(block -> block.deepCopy().without(List.of(FROM)))
                .toList();
    }
}
