package fr.gouv.anct.minisites.content.block;

/** Block with a link to the header of the page, on the left or on the right, for long pages. */
@BlockType("back-to-top")
public record BackToTop(Side side) implements Block {}
