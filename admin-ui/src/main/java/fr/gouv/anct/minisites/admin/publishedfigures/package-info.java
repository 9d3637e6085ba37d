/** Owns the screen of the figures that a team publishes on the page of its site's statistics. */
@NullMarked
package fr.gouv.anct.minisites.admin.publishedfigures;

import org.jspecify.annotations.NullMarked;
