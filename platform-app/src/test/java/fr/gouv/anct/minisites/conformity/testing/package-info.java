/** Owns the rules of the design system as data, and the readers of the source files, classes and pages under check. */
@NullMarked
package fr.gouv.anct.minisites.conformity.testing;

import org.jspecify.annotations.NullMarked;
