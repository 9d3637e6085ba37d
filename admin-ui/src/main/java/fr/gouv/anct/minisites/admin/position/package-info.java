/** Owns the screens that move a page, change its path, or copy it. */
@NullMarked
package fr.gouv.anct.minisites.admin.position;

import org.jspecify.annotations.NullMarked;
