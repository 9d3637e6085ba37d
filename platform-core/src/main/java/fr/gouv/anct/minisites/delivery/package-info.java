/** Owns the HTTP of visitors: resolution, page cache, encodings, validators, feeds, error pages. */
@NullMarked
package fr.gouv.anct.minisites.delivery;

import org.jspecify.annotations.NullMarked;
