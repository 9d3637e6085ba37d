/** Owns the pages kept in memory, each encoded once, and the keys they are found under. */
@NullMarked
package fr.gouv.anct.minisites.delivery.cache;

import org.jspecify.annotations.NullMarked;
