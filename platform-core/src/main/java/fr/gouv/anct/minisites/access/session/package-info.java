/** Owns sessions: what they hold, when they end, whose they are; and the forms that arrived when one had ended. */
@NullMarked
package fr.gouv.anct.minisites.access.session;

import org.jspecify.annotations.NullMarked;
