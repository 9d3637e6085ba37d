/** Owns what tests of any concept use: the length of the run, and the proof that work grows linearly. */
@NullMarked
package fr.gouv.anct.minisites.testing;

import org.jspecify.annotations.NullMarked;
