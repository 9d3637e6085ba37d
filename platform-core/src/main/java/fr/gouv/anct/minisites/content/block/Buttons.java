package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** One or several buttons side by side. */
@BlockType("buttons")
public record Buttons(List<Button> buttons) implements Block {}
