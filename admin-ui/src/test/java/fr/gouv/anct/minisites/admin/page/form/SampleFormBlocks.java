package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.BlockInputOrigins;
import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sample block forms: one of each type, and one of a type unknown to this release. */
public final class SampleFormBlocks {

    private SampleFormBlocks() {}

    public static List<BlockView> all(String text) {
        BlockInput formData = new BlockInput(List.of());
        Map<String, String> problems = new HashMap<>();
        for (String type : BlockCodec.types()) {
            formData = formData.after("add-block", type);
        }
        for (ObjectNode block : formData.blocks()) {
            if (block.has("title")) {
                block.put("title", text);
            }
        }
        problems.put("b0-title", "page.problem.missing");
        formData.blocks().getFirst().put(BlockInput.ORIGIN, "ready-section:1");
        formData.blocks().get(1).put(BlockInputOrigins.FROM, "0");
        formData.blocks().getLast().put("type", "unknown").put("kept", "3");
        return new BlockViewFactory(new Messages(), problems, Map.of()).of(formData);
    }

    /** An empty text. */
    public static BlockView text() {
        BlockInput formData = new BlockInput(List.of()).after("add-block", "paragraph");
        return new BlockViewFactory(new Messages(), Map.of(), Map.of())
                .of(formData)
                .getFirst();
    }

    /** Blocks of the largest accepted page, for each type with nested items, by type. */
    public static Map<String, List<BlockView>> largest(String text) {
        Map<String, List<BlockView>> largest = new HashMap<>();
        for (String type : BlockCodec.types()) {
            FieldSpecs.of(type).orElseThrow().stream()
                    .filter(spec -> spec.answer() instanceof FieldType.Items)
                    .forEach(spec -> {
                        BlockInput formData = largest(type, spec, text);
                        assertThat(formData.hasTooManyElements()).isFalse();
                        largest.put(
                                type + " " + spec.name(),
                                new BlockViewFactory(new Messages(), Map.of(), Map.of()).of(formData));
                    });
        }
        return largest;
    }

    private static BlockInput largest(String type, FieldSpec list, String text) {
        List<ObjectNode> blocks = new ArrayList<>();
        int parts = BlockInput.MOST_ELEMENTS - BlockInput.MOST;
        for (int i = 0; i < BlockInput.MOST; i++) {
            ObjectNode block = BlockInput.blank(FieldSpecs.of(type).orElseThrow());
            block.put(BlockInput.TYPE, type);
            ArrayNode all = block.putArray(list.name());
            for (int part = 0; part < (parts + i) / BlockInput.MOST; part++) {
                ObjectNode added = BlockInput.blank(((FieldType.Items) list.answer()).questions());
                if (added.has("title")) {
                    added.put("title", text);
                }
                all.add(added);
            }
            blocks.add(block);
        }
        return new BlockInput(blocks);
    }
}
