package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.List;

/** Finds placeholders: texts of a page template that its author asks to be replaced. */
public final class Placeholder {

    private Placeholder() {}

    /** Whether the placeholder is still present in a text of a block. A single word counts only as the whole text. */
    public static boolean isPresentIn(String text, String placeholder) {
        return placeholder.contains(" ") || placeholder.startsWith("[")
                ? text.contains(placeholder)
                : text.equals(placeholder);
    }

    /** Finds the placeholders that are still present in the texts of blocks, in the given order. */
    public static List<String> findRemaining(List<Block> body, List<String> placeholders) {
        List<String> texts = new ArrayList<>();
        body.forEach(block -> BlockTexts.walk(block, (_, text) -> texts.add(text)));
        return placeholders.stream()
                .filter(placeholder -> texts.stream().anyMatch(text -> isPresentIn(text, placeholder)))
                .toList();
    }
}
