package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.List;

/** A text of a template that its author asks to be replaced. */
public final class Placeholder {

    private Placeholder() {}

    /** Whether it still stands in a text of a block. A single word is one only where it stands alone. */
    public static boolean standsIn(String text, String placeholder) {
        return placeholder.contains(" ") || placeholder.startsWith("[")
                ? text.contains(placeholder)
                : text.equals(placeholder);
    }

    /** Those that still stand in the texts of blocks, in the order in which they were given. */
    public static List<String> standingIn(List<Block> body, List<String> placeholders) {
        List<String> texts = new ArrayList<>();
        body.forEach(block -> BlockTexts.walk(block, (_, text) -> texts.add(text)));
        return placeholders.stream()
                .filter(placeholder -> texts.stream().anyMatch(text -> standsIn(text, placeholder)))
                .toList();
    }
}
