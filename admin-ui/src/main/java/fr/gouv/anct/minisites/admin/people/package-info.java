/** Owns the screens of a site's team: members, invitations and their links, roles and permissions, exits. */
@NullMarked
package fr.gouv.anct.minisites.admin.people;

import org.jspecify.annotations.NullMarked;
