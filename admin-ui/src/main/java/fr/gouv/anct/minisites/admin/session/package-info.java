/** Owns the list of one's own sessions, their closing, and the call that goes on with the one at hand. */
@NullMarked
package fr.gouv.anct.minisites.admin.session;

import org.jspecify.annotations.NullMarked;
