/** Owns the signals about a site: what needs something this week, and what its team keeps as it is. */
@NullMarked
package fr.gouv.anct.minisites.measurement.signal;

import org.jspecify.annotations.NullMarked;
