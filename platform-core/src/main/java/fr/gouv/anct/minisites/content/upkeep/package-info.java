/** Owns who keeps each page up to date, when it is to be read again, and the date that an article bears. */
@NullMarked
package fr.gouv.anct.minisites.content.upkeep;

import org.jspecify.annotations.NullMarked;
