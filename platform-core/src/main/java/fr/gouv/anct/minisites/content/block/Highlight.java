package fr.gouv.anct.minisites.content.block;

/** A passage set apart by a rule at its side (DSFR « mise en exergue »). */
@BlockType(value = "highlight", category = BlockCategory.TEXT)
public record Highlight(RichText text) implements Block {}
