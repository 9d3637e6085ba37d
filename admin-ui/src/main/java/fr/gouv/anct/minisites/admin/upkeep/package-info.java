/** Owns the screen that says who keeps a page up to date, and when it is to be read again. */
@NullMarked
package fr.gouv.anct.minisites.admin.upkeep;

import org.jspecify.annotations.NullMarked;
