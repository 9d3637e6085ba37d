package fr.gouv.anct.minisites.content.block;

/** A passage set apart by a rule at its side (DSFR « mise en exergue »). */
@BlockType("highlight")
public record Highlight(RichText text) implements Block {}
