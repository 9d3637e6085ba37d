package fr.gouv.anct.minisites.content.block;

/** A place in the page that links can lead to. */
@BlockType(value = "anchor", category = BlockCategory.STRUCTURE)
public record Anchor(AnchorName name) implements Block {}
