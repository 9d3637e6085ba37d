package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ContactForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the buttons of the form to its blocks and their items: {@code add-block}, {@code up:b2}, {@code down:b2},
 * {@code remove:b2}, {@code add:b2-items}, {@code remove:b2-items-0}… An unknown button or index has no effect.
 */
final class BlockInputActions {

    private static final Pattern BUTTON =
            Pattern.compile("(add|up|down|remove):b(\\d{1,3})(?:-(\\w+)(?:-(\\d{1,3}))?)?");

    /** New blocks that start with content. */
    private static final List<Block> STARTING = List.of(ContactForm.starting());

    private final List<ObjectNode> blocks;

    BlockInputActions(List<ObjectNode> blocks) {
        this.blocks = blocks;
    }

    void apply(String button, String typeToAdd) {
        if (button.equals("add-block")) {
            FieldSpecs.of(typeToAdd)
                    .filter(_ -> blocks.size() < BlockInput.MOST)
                    .ifPresent(questions -> blocks.add(added(typeToAdd, questions)));
            return;
        }
        Matcher named = BUTTON.matcher(button);
        if (named.matches() && Integer.parseInt(named.group(2)) < blocks.size()) {
            applyAction(named.group(1), Integer.parseInt(named.group(2)), named.group(3), named.group(4));
        }
    }

    /** Returns the name of what a button has changed in the resulting blocks; blank for no change. */
    static String changedBy(String button, List<ObjectNode> after) {
        Matcher named = BUTTON.matcher(button);
        if (!named.matches()) {
            return "";
        }
        if (after.isEmpty()) {
            return "blocks";
        }
        int block = Integer.parseInt(named.group(2));
        if (named.group(3) == null) {
            return "b" + aim(named.group(1), block, after.size());
        }
        String list = "b" + block + "-" + named.group(3);
        int count = after.get(Math.min(block, after.size() - 1))
                .path(named.group(3))
                .size();
        int part = named.group(4) == null ? count : Integer.parseInt(named.group(4));
        return count == 0 ? "b" + block : list + "-" + aim(named.group(1), part, count);
    }

    private static int aim(String what, int index, int count) {
        int aim = what.equals("up") ? index - 1 : what.equals("down") ? index + 1 : index;
        return Math.clamp(aim, 0, count - 1);
    }

    private static ObjectNode added(String type, List<FieldSpec> questions) {
        return STARTING.stream()
                .filter(block -> BlockCodec.typeOf(block).equals(type))
                .findFirst()
                .map(block -> BlockInput.of(List.of(block), new BlockCodec(List.of()), Map.of())
                        .blocks()
                        .getFirst())
                .orElseGet(() -> {
                    ObjectNode added = BlockInput.blank(questions).put(BlockInput.TYPE, type);
                    firstPart(added, questions);
                    return added;
                });
    }

    /** Adds a first item to each of the block's own lists. */
    private static void firstPart(ObjectNode block, List<FieldSpec> questions) {
        for (FieldSpec spec : questions) {
            if (spec.answer() instanceof FieldType.Items(List<FieldSpec> inner)
                    && block.get(spec.name()) instanceof ArrayNode parts) {
                parts.add(BlockInput.blank(inner));
            }
        }
    }

    private void applyAction(String what, int block, @Nullable String parts, @Nullable String part) {
        if (parts == null) {
            move(blocks, what, block);
            return;
        }
        if (!(blocks.get(block).get(parts) instanceof ArrayNode list)) {
            return;
        }
        if (what.equals("add") && list.size() < BlockInput.MOST) {
            inner(block, parts).ifPresent(questions -> list.add(BlockInput.blank(questions)));
        } else if (part != null) {
            List<JsonNode> items = new ArrayList<>(list.valueStream().toList());
            move(items, what, Integer.parseInt(part));
            list.removeAll();
            list.addAll(items);
        }
    }

    private Optional<List<FieldSpec>> inner(int block, String parts) {
        return FieldSpecs.of(blocks.get(block).path(BlockInput.TYPE).asString("")).stream()
                .flatMap(List::stream)
                .filter(spec -> spec.name().equals(parts))
                .map(FieldSpec::answer)
                .filter(FieldType.Items.class::isInstance)
                .map(type -> ((FieldType.Items) type).questions())
                .findFirst();
    }

    private static <T> void move(List<T> items, String what, int index) {
        if (index >= items.size()) {
            return;
        }
        switch (what) {
            case "remove" -> items.remove(index);
            case "up" -> swap(items, index, index - 1);
            case "down" -> swap(items, index, index + 1);
            default -> {}
        }
    }

    private static void swap(List<?> items, int one, int other) {
        if (other >= 0 && other < items.size()) {
            Collections.swap(items, one, other);
        }
    }
}
