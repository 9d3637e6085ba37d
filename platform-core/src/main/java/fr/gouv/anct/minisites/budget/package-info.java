/** Owns the budget that a team publishes for its site: amounts by year and category, and when they are due again. */
@NullMarked
package fr.gouv.anct.minisites.budget;

import org.jspecify.annotations.NullMarked;
