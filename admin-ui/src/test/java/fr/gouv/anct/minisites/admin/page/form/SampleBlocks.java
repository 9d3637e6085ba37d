package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sample block forms: one of each type, and one of a type unknown to this release. */
public final class SampleBlocks {

    private SampleBlocks() {}

    public static List<BlockView> all(String text) {
        TypedBlocks typed = new TypedBlocks(List.of());
        Map<String, String> problems = new HashMap<>();
        for (String type : BlockCodec.types()) {
            typed = typed.after("add-block", type);
        }
        for (ObjectNode block : typed.blocks()) {
            if (block.has("title")) {
                block.put("title", text);
            }
        }
        problems.put("b0-title", "page.problem.missing");
        typed.blocks().getLast().put("type", "unknown").put("kept", "3");
        return new BlockViews(new Texts(), problems, Map.of()).of(typed);
    }

    /** Blocks of the largest accepted page, for each type with nested items, by type. */
    public static Map<String, List<BlockView>> largest(String text) {
        Map<String, List<BlockView>> largest = new HashMap<>();
        for (String type : BlockCodec.types()) {
            Questions.of(type).orElseThrow().stream()
                    .filter(question -> question.answer() instanceof Answer.Parts)
                    .forEach(question -> {
                        TypedBlocks typed = largest(type, question, text);
                        assertThat(typed.hasTooManyElements()).isFalse();
                        largest.put(
                                type + " " + question.name(),
                                new BlockViews(new Texts(), Map.of(), Map.of()).of(typed));
                    });
        }
        return largest;
    }

    private static TypedBlocks largest(String type, Question list, String text) {
        List<ObjectNode> blocks = new ArrayList<>();
        int parts = TypedBlocks.MOST_ELEMENTS - TypedBlocks.MOST;
        for (int i = 0; i < TypedBlocks.MOST; i++) {
            ObjectNode block = TypedBlocks.blank(Questions.of(type).orElseThrow());
            block.put(TypedBlocks.TYPE, type);
            ArrayNode all = block.putArray(list.name());
            for (int part = 0; part < (parts + i) / TypedBlocks.MOST; part++) {
                ObjectNode added = TypedBlocks.blank(((Answer.Parts) list.answer()).questions());
                if (added.has("title")) {
                    added.put("title", text);
                }
                all.add(added);
            }
            blocks.add(block);
        }
        return new TypedBlocks(blocks);
    }
}
