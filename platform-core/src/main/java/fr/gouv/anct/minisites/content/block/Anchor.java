package fr.gouv.anct.minisites.content.block;

/** A named position in the page that links can target. */
@BlockType("anchor")
public record Anchor(AnchorName name) implements Block {}
