/** Owns the screens of a page's revisions. */
@NullMarked
package fr.gouv.anct.minisites.admin.version;

import org.jspecify.annotations.NullMarked;
