package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Preformatted text to be read exactly: a command, an extract of a file. */
@BlockType("verbatim")
@JsonTypeName("Verbatim")
public record CodeBlock(String code, @Nullable String caption) implements Block {}
