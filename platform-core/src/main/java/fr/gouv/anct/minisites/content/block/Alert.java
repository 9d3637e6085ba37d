package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A message shown permanently in the page (DSFR « alerte »). */
@BlockType("alert")
public record Alert(AlertKind kind, @Nullable String title, RichText text) implements Block {}
