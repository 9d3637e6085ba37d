package fr.gouv.anct.minisites.content.block;

/** Sets apart what comes before and after. */
@BlockType(value = "separator", category = BlockCategory.STRUCTURE)
public record Separator(SeparatorKind kind) implements Block {}
