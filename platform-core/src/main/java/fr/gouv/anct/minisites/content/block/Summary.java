package fr.gouv.anct.minisites.content.block;

/** The table of contents of the page (DSFR « sommaire »), made of its level 2 headings. */
@BlockType(value = "summary", category = BlockCategory.TEXT)
public record Summary() implements Block {}
