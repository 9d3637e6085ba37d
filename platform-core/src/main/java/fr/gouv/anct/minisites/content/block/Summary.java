package fr.gouv.anct.minisites.content.block;

/** The table of contents of the page (DSFR « sommaire »), made of its level 2 headings. */
@BlockType("summary")
public record Summary() implements Block {}
