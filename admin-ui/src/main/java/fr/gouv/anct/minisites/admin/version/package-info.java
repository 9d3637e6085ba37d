/** Owns the screens of what a page has said before. */
@NullMarked
package fr.gouv.anct.minisites.admin.version;

import org.jspecify.annotations.NullMarked;
