/** Owns the screens of a page's revisions, and the presentation of the differences between two of them. */
@NullMarked
package fr.gouv.anct.minisites.admin.version;

import org.jspecify.annotations.NullMarked;
