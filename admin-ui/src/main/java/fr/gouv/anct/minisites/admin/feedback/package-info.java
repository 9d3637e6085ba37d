/** Owns the screen of what visitors answer when a page asks them if it is useful. */
@NullMarked
package fr.gouv.anct.minisites.admin.feedback;

import org.jspecify.annotations.NullMarked;
