/** Owns the notifications about accounts: roles, tokens, erasure. */
@NullMarked
package fr.gouv.anct.minisites.access.letter;

import org.jspecify.annotations.NullMarked;
