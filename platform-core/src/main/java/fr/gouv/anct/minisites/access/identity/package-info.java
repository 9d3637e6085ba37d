/** Owns which account a person at an identity provider is: found again, linked once by e-mail, or new. */
@NullMarked
package fr.gouv.anct.minisites.access.identity;

import org.jspecify.annotations.NullMarked;
