/** Owns the pixels of images: reading them, turning them upright, making them smaller. The one place where images are decoded. */
@NullMarked
package fr.gouv.anct.minisites.media.image;

import org.jspecify.annotations.NullMarked;
