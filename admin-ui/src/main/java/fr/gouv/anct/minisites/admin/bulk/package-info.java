/** Owns the acts on several things of a list at once: the choice, the question, the run and its receipt. */
@NullMarked
package fr.gouv.anct.minisites.admin.bulk;

import org.jspecify.annotations.NullMarked;
