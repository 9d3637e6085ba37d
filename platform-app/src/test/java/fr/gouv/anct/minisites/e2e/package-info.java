/** Owns the scenarios against the running demonstration. */
@NullMarked
package fr.gouv.anct.minisites.e2e;

import org.jspecify.annotations.NullMarked;
