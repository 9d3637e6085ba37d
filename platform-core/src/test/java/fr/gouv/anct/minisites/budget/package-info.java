/** Tests of published budgets. */
@NullMarked
package fr.gouv.anct.minisites.budget;

import org.jspecify.annotations.NullMarked;
