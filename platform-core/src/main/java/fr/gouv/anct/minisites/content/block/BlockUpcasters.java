package fr.gouv.anct.minisites.content.block;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The upcasters from each version of a block that was ever written to the next. */
final class BlockUpcasters {

    static final List<Upcaster> ALL = List.of(
            step("buttons", 1, block -> {
                preset(block, "size", "MEDIUM");
                preset(block, "layout", "LEFT");
            }),
            // Version 1 drew one card per row with its image at the side.
            step(
                    "cards",
                    1,
                    block -> preset(block, "layout", block.path("perRow").asInt(3) == 1 ? "HORIZONTAL" : "VERTICAL")),
            // Version 1 had no collection.
            step("document", 1, _ -> {}),
            step("download", 1, block -> preset(block, "look", "TILE")),
            step("hero", 1, block -> preset(block, "layout", "IMAGE_RIGHT")),
            step("tiles", 1, block -> preset(block, "layout", "VERTICAL")));

    private BlockUpcasters() {}

    private static void preset(ObjectNode block, String field, String value) {
        if (!block.has(field)) {
            block.put(field, value);
        }
    }

    private static Upcaster step(String type, int from, Consumer<ObjectNode> change) {
        return new Upcaster() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode block) {
                change.accept(block);
                return block;
            }
        };
    }
}
