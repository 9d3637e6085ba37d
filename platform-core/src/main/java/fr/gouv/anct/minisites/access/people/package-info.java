/**
 * Owns changes to the members of a site: roles, ends, removals, departures, each with its notification and journal
 * entry.
 */
@NullMarked
package fr.gouv.anct.minisites.access.people;

import org.jspecify.annotations.NullMarked;
