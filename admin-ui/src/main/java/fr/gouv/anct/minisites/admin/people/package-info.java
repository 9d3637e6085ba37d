/** Owns the screens of a site's team: members, invitations, roles, exits, bulk invitations. */
@NullMarked
package fr.gouv.anct.minisites.admin.people;

import org.jspecify.annotations.NullMarked;
