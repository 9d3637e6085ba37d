/** Owns what the library takes: formats told from bytes, their limits, and why a file is refused. */
@NullMarked
package fr.gouv.anct.minisites.media.inspection;

import org.jspecify.annotations.NullMarked;
