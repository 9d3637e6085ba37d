/** Owns the acceptance of files: formats detected from bytes, their limits, and the reasons for rejection. */
@NullMarked
package fr.gouv.anct.minisites.media.inspection;

import org.jspecify.annotations.NullMarked;
