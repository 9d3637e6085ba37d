package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * Finds the placeholders that are still present in a text, in their order there; one that is part of another one
     * found is left out.
     */
    public static List<String> findIn(String text, List<String> placeholders) {
        List<String> present = placeholders.stream()
                .filter(placeholder -> isPresentIn(text, placeholder))
                .distinct()
                .toList();
        return present.stream()
                .filter(placeholder ->
                        present.stream().noneMatch(other -> !other.equals(placeholder) && other.contains(placeholder)))
                .sorted(Comparator.comparingInt(text::indexOf))
                .toList();
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
