/** Tests of {@code measurement.signal}. */
@NullMarked
package fr.gouv.anct.minisites.measurement.signal;

import org.jspecify.annotations.NullMarked;
