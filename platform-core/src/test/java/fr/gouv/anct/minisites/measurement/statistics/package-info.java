@NullMarked
package fr.gouv.anct.minisites.measurement.statistics;

import org.jspecify.annotations.NullMarked;
