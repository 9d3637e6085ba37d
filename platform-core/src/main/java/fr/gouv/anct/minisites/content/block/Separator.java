package fr.gouv.anct.minisites.content.block;

/** A visual separation between the blocks before and after. */
@BlockType("separator")
public record Separator(SeparatorKind kind) implements Block {}
