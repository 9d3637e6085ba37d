/** Owns the matching of provider identities to accounts: known, linked once by e-mail, or new. */
@NullMarked
package fr.gouv.anct.minisites.access.identity;

import org.jspecify.annotations.NullMarked;
