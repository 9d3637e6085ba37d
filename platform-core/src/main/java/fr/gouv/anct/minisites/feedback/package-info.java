/** Owns the counts of what visitors answer when a page asks them if it is useful. */
@NullMarked
package fr.gouv.anct.minisites.feedback;

import org.jspecify.annotations.NullMarked;
