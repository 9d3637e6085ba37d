/** Owns the validation of values by the constraints declared on their components. */
@NullMarked
package fr.gouv.anct.minisites.validation;

import org.jspecify.annotations.NullMarked;
