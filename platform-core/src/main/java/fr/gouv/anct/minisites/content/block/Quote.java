package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/**
 * Block with a quotation, its author, an optional second line such as office or work, and an optional portrait.
 *
 * @param text without quotation marks, which the theme adds
 * @param source a second line under the author: office, work, date
 */
@BlockType("quote")
public record Quote(
        String text,
        String author,
        @Nullable String source,
        @Nullable MediaRef portrait) implements Block {}
