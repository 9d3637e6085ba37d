package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Which block of the body that a form started from each of its blocks is, wherever it was moved. */
public final class TypedOrigins {

    /** The place of a block in that body; none of one that was added. */
    static final String FROM = "from";

    private TypedOrigins() {}

    /** The blocks of a form that starts from a stored body. */
    public static TypedBlocks started(List<Block> body, BlockCodec codec, Map<UUID, String> addresses) {
        TypedBlocks typed = TypedBlocks.of(body, codec, addresses);
        IntStream.range(0, body.size()).forEach(i -> typed.blocks().get(i).put(FROM, String.valueOf(i)));
        return typed;
    }

    /** Adds what a form says of a block, unless it is no place. */
    static void read(ObjectNode typed, String from) {
        if (from.matches("\\d{1,3}")) {
            typed.put(FROM, from);
        }
    }

    /** Where typed blocks stood. */
    public static BlockOrigins of(TypedBlocks typed) {
        return new BlockOrigins(typed.blocks().stream()
                .map(block -> block.path(FROM).asString(""))
                .map(from -> from.isEmpty() ? BlockOrigins.NEW : Integer.parseInt(from))
                .toList());
    }

    /** Whether blocks say the same, whatever they started from. */
    public static boolean equalExceptOrigins(TypedBlocks one, TypedBlocks other) {
        return without(one).equals(without(other));
    }

    private static List<ObjectNode> without(TypedBlocks typed) {
        return typed.blocks().stream()
                .map(block -> block.deepCopy().without(List.of(FROM)))
                .toList();
    }
}
