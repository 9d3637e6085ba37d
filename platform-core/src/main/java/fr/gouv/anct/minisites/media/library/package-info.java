/** Owns what is said of the files of a site: where they lie, whose they are, where they are used. */
@NullMarked
package fr.gouv.anct.minisites.media.library;

import org.jspecify.annotations.NullMarked;
