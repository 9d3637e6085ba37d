/** Owns the one table of how long what is held about people is kept. */
@NullMarked
package fr.gouv.anct.minisites.retention;

import org.jspecify.annotations.NullMarked;
