/** Owns the pixels of images: reading, rotating and scaling them. Images are decoded in this package only. */
@NullMarked
package fr.gouv.anct.minisites.media.image;

import org.jspecify.annotations.NullMarked;
