/** Owns the terms that tests classify by. */
@NullMarked
package fr.gouv.anct.minisites.vocabulary.testing;

import org.jspecify.annotations.NullMarked;
