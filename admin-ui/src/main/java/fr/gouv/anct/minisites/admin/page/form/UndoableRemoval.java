package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.TextLeaves;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Block or item that a button has removed from a form, as long as the removal can be undone: a working copy stores it
 * beside the fields of the form. The script has its own undo.
 *
 * @param name in the submitted form: of a block ({@code b2}), or of an item ({@code b2-items-0})
 * @param next name of the element that follows it in the resulting form, otherwise of its container
 * @param type of the block that it is or was in; blank for an item stored by an earlier release
 * @param removed as it was typed
 */
public record UndoableRemoval(String name, String next, String type, ObjectNode removed) {

    private static final String FIELD = "removed";
    private static final String NAME = "name";
    private static final String NEXT = "next";
    private static final String TYPE = "type";
    private static final String REMOVED = "removed";
    private static final Pattern BUTTON = Pattern.compile("remove:(b(\\d{1,3})(?:-(\\w+)-(\\d{1,3}))?)");

    /**
     * Returns what a button removes from these blocks; empty for a button that removes nothing.
     *
     * @param after the resulting blocks
     */
    public static Optional<UndoableRemoval> by(String button, BlockInput before, BlockInput after) {
        Matcher named = BUTTON.matcher(button);
        if (!named.matches()) {
            return Optional.empty();
        }
        JsonNode block = before.blocks().stream()
                .skip(Integer.parseInt(named.group(2)))
                .findFirst()
                .orElse(null);
        JsonNode node = block == null || named.group(3) == null
                ? block
                : block.path(named.group(3)).path(Integer.parseInt(named.group(4)));
        return block != null && node instanceof ObjectNode removed
                ? Optional.of(new UndoableRemoval(named.group(1), after.changedBy(button), type(block), removed))
                : Optional.empty();
    }

    /** Reads the removal stored in a working copy. */
    public static Optional<UndoableRemoval> in(Map<String, List<String>> copy) {
        return copy.getOrDefault(FIELD, List.of()).stream().findFirst().flatMap(UndoableRemoval::read);
    }

    private static Optional<UndoableRemoval> read(String json) {
        try {
            JsonNode read = Jsonb.MAPPER.readTree(json);
            return read.get(REMOVED) instanceof ObjectNode removed
                    ? Optional.of(new UndoableRemoval(
                            read.path(NAME).asString(""),
                            read.path(NEXT).asString(""),
                            read.path(TYPE).asString(type(removed)),
                            removed))
                    : Optional.empty();
        } catch (JacksonException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    /** Returns the fields that store it. */
    public Map<String, List<String>> fields() {
        ObjectNode json = BlockInput.object().put(NAME, name).put(NEXT, next).put(TYPE, type);
        json.set(REMOVED, removed);
        return Map.of(FIELD, List.of(json.toString()));
    }

    /** Whether it was a whole block. */
    public boolean ofBlock() {
        return name.indexOf('-') < 0;
    }

    private static String type(JsonNode block) {
        return block.path(BlockInput.TYPE).asString("");
    }

    /** Returns the first words typed in it. */
    public String words() {
        return TextLeaves.firstWords(ofBlock() ? removed : around());
    }

    /** Returns the block with this item alone: the fields of an item are specified by its block. */
    private ObjectNode around() {
        ObjectNode block = BlockInput.object().put(BlockInput.TYPE, type);
        block.putArray(name.split("-")[1]).add(removed);
        return block;
    }

    /**
     * Returns these blocks with it at its former position, or as near to it as possible; unchanged when they have
     * reached the maximum of a page.
     */
    public BlockInput restored(BlockInput now) {
        Matcher named = BUTTON.matcher("remove:" + name);
        List<ObjectNode> blocks = new ArrayList<>();
        now.blocks().forEach(block -> blocks.add(block.deepCopy()));
        if (!named.matches()) {
            return now;
        }
        int block = Integer.parseInt(named.group(2));
        if (named.group(3) == null) {
            if (blocks.size() < BlockInput.MOST) {
                blocks.add(Math.min(block, blocks.size()), removed);
            }
        } else if (block < blocks.size()
                && blocks.get(block).get(named.group(3)) instanceof ArrayNode parts
                && parts.size() < BlockInput.MOST) {
            parts.insert(Math.min(Integer.parseInt(named.group(4)), parts.size()), removed);
        }
        return new BlockInput(blocks);
    }
}
