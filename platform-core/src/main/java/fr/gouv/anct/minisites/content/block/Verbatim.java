package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** Text to be read letter by letter: a command, an extract of a file. */
@BlockType(value = "verbatim", category = BlockCategory.TEXT)
public record Verbatim(String code, @Nullable String caption) implements Block {}
