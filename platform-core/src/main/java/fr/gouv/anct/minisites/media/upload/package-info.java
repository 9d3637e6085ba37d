/** Owns the upload of a file: received, inspected, scaled down and stored, or rejected without a trace. */
@NullMarked
package fr.gouv.anct.minisites.media.upload;

import org.jspecify.annotations.NullMarked;
