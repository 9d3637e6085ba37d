/** Owns the page that the link of an invitation opens: who invites to what, and saying yes. */
@NullMarked
package fr.gouv.anct.minisites.admin.invitation;

import org.jspecify.annotations.NullMarked;
