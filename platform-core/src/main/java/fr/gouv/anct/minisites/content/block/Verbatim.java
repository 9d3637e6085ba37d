package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** Preformatted text to be read exactly: a command, an extract of a file. */
@BlockType("verbatim")
public record Verbatim(String code, @Nullable String caption) implements Block {}
