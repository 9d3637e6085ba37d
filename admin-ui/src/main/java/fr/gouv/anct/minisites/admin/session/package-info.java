/** Owns the list of the user's own sessions, their termination, and the extension of the current one. */
@NullMarked
package fr.gouv.anct.minisites.admin.session;

import org.jspecify.annotations.NullMarked;
