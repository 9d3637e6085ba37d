package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/**
 * A sound file of the library; nothing of it is loaded before a visitor asks for it.
 *
 * @param transcription all that is said
 */
@BlockType("audio")
public record Audio(String title, MediaRef sound, @Nullable String caption, RichText transcription) implements Block {}
