/** Owns the test client of the back office, the data of its tests, and the generators of hostile and unusual input. */
@NullMarked
package fr.gouv.anct.minisites.backoffice.testing;

import org.jspecify.annotations.NullMarked;
