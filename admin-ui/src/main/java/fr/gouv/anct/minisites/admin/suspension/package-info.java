/** Owns the screens that suspend a live site and reopen it, and the rules of acts in place of the team of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.suspension;

import org.jspecify.annotations.NullMarked;
