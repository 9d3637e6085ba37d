/** Owns the screen of the budget that a team publishes for its site. */
@NullMarked
package fr.gouv.anct.minisites.admin.budget;

import org.jspecify.annotations.NullMarked;
