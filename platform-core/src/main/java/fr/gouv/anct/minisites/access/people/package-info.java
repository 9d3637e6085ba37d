/** Owns the acts on the people of a site: changes of role, ends, removals, departures, each told and in the journal. */
@NullMarked
package fr.gouv.anct.minisites.access.people;

import org.jspecify.annotations.NullMarked;
