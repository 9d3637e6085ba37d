/** Owns the screens that give a page another place, another address, or a copy. */
@NullMarked
package fr.gouv.anct.minisites.admin.place;

import org.jspecify.annotations.NullMarked;
