/** Owns changes to memberships and platform roles, each with its notification and journal entry. */
@NullMarked
package fr.gouv.anct.minisites.access.people;

import org.jspecify.annotations.NullMarked;
