package fr.gouv.anct.minisites.content.block;

/** A link to the top of the page, for long pages. */
@BlockType(value = "back-to-top", category = BlockCategory.NAVIGATION)
public record BackToTop(Side side) implements Block {}
