/** Owns the screens of the people of a site: members, invitations, changes, departures, lists of people. */
@NullMarked
package fr.gouv.anct.minisites.admin.people;

import org.jspecify.annotations.NullMarked;
