/** Owns the reading of the counts of consultation: figures, curves and lists of one site and of all sites. */
@NullMarked
package fr.gouv.anct.minisites.measurement.report;

import org.jspecify.annotations.NullMarked;
