/** Owns the budget that a team publishes for its site: amounts by year and category, and the reminders of its update. */
@NullMarked
package fr.gouv.anct.minisites.budget;

import org.jspecify.annotations.NullMarked;
