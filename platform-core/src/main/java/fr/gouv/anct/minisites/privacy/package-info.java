/** Owns what a person may ask about their data: what is held, a copy of it, its end. */
@NullMarked
package fr.gouv.anct.minisites.privacy;

import org.jspecify.annotations.NullMarked;
