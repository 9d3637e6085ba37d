/** Owns the removal of metadata from images, on their containers and without decoding them. */
@NullMarked
package fr.gouv.anct.minisites.media.metadata;

import org.jspecify.annotations.NullMarked;
