/** Owns the screens of the media library: adding files, finding them, saying what they show, arranging them. */
@NullMarked
package fr.gouv.anct.minisites.admin.library;

import org.jspecify.annotations.NullMarked;
