package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** One or several buttons side by side. */
@BlockType(value = "buttons", version = 2)
public record Buttons(ButtonSize size, ButtonsLayout layout, List<Button> buttons) implements Block {}
