/** Owns the page that the link of an invitation opens, and its acceptance. */
@NullMarked
package fr.gouv.anct.minisites.admin.invitation;

import org.jspecify.annotations.NullMarked;
