/** Owns the letters about accounts: roles, tokens, what is erased. */
@NullMarked
package fr.gouv.anct.minisites.access.letter;

import org.jspecify.annotations.NullMarked;
