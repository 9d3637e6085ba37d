/**
 * Owns the counts of consultation of sites: taken on the server, without a cookie, a script or an identifier. A request adds
 * to counters in memory; they are written for all sites at once, every few seconds.
 */
@NullMarked
package fr.gouv.anct.minisites.measurement;

import org.jspecify.annotations.NullMarked;
