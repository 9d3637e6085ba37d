/** Owns the reading of documents in a process of its own: their text, and what stands in the way of their readers. */
@NullMarked
package fr.gouv.anct.minisites.media.reading;

import org.jspecify.annotations.NullMarked;
