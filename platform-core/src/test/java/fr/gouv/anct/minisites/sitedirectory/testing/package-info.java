/** Owns the directory of sites that tests use in place of the live one. */
@NullMarked
package fr.gouv.anct.minisites.sitedirectory.testing;

import org.jspecify.annotations.NullMarked;
