/** Owns the reading of PDF files in a process of its own, and what stands in the way of their readers. */
@NullMarked
package fr.gouv.anct.minisites.media.reading;

import org.jspecify.annotations.NullMarked;
