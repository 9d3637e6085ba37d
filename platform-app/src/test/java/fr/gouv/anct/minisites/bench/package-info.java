/**
 * Owns the programs that {@code bin/bench} runs beside the application: data for thousands of tenants, loops in the
 * process.
 */
@NullMarked
package fr.gouv.anct.minisites.bench;

import org.jspecify.annotations.NullMarked;
