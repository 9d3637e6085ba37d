/** Owns the rules that every page, every response and every source file must follow. */
@NullMarked
package fr.gouv.anct.minisites.conformity;

import org.jspecify.annotations.NullMarked;
