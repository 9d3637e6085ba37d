package fr.gouv.anct.minisites.content.block;

/** A visual separation between the blocks before and after. */
@BlockType(value = "separator", category = BlockCategory.STRUCTURE)
public record Separator(SeparatorKind kind) implements Block {}
