/** Owns the copy of the aids and calls for projects that Aides-territoires publishes, and the filters of their lists. */
@NullMarked
package fr.gouv.anct.minisites.portal.aid;

import org.jspecify.annotations.NullMarked;
