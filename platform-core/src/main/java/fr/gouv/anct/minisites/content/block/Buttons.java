package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** Block with one or several buttons that lead to links, side by side or stacked, with a common size and alignment. */
@BlockType(value = "buttons", version = 2)
public record Buttons(Size size, Layout layout, List<Button> buttons) implements Block {
    /** The arrangement of the buttons of a group. */
    public enum Layout {
        LEFT,
        CENTER,
        RIGHT,
        /** One below the other, all of the same width. */
        STACKED
    }

    /** The size of all buttons of a group. */
    public enum Size {
        MEDIUM,
        SMALL,
        LARGE
    }
}
