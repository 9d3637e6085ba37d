package fr.gouv.anct.minisites.content.block;

/** A link to the top of the page, for long pages. */
@BlockType("back-to-top")
public record BackToTop(Side side) implements Block {}
