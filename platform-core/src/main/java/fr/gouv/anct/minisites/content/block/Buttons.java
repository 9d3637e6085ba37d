package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** One or several buttons side by side. */
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
