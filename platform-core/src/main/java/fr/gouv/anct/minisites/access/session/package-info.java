/** Owns sessions: attributes, expiry and accounts; and the forms submitted after the end of a session. */
@NullMarked
package fr.gouv.anct.minisites.access.session;

import org.jspecify.annotations.NullMarked;
