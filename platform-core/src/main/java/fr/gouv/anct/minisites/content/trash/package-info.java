/** Owns the trash: what a deletion loses, deletion, restoration, and the end of retention. */
@NullMarked
package fr.gouv.anct.minisites.content.trash;

import org.jspecify.annotations.NullMarked;
