/** Owns the rules that every page, every answer and every source file is held to. */
@NullMarked
package fr.gouv.anct.minisites.conformity;

import org.jspecify.annotations.NullMarked;
