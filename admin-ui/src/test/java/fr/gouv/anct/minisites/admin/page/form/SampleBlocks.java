package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A block of each type, and one that this release does not know. */
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
}
