/** Owns the files of a tenant: images and documents. */
@NullMarked
package fr.gouv.anct.minisites.media;

import org.jspecify.annotations.NullMarked;
