/** Owns the tokens with which programs come in their owner's place, with less rights than the owner. */
@NullMarked
package fr.gouv.anct.minisites.access.token;

import org.jspecify.annotations.NullMarked;
