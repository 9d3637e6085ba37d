package fr.gouv.anct.minisites.content.block;

/** Block that shows nothing and gives a name to its position in the page, so that links can target that position. */
@BlockType("anchor")
public record Anchor(AnchorName name) implements Block {}
