/** Owns the figures of consultation that a site publishes: those of closed months, small counts hidden. */
@NullMarked
package fr.gouv.anct.minisites.measurement.statistics;

import org.jspecify.annotations.NullMarked;
