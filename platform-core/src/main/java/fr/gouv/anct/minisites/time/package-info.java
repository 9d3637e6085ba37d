/** Owns the dates and times of the platform: the time zone of Paris, and the parsing of typed dates and times. */
@NullMarked
package fr.gouv.anct.minisites.time;

import org.jspecify.annotations.NullMarked;
