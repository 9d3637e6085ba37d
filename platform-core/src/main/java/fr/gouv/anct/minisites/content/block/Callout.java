package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A remark set apart (DSFR « mise en avant »), in the accent of the site. */
@BlockType("callout")
public record Callout(
        @Nullable String title, RichText text, @Nullable Button action) implements Block {}
