/** Owns the screens where the menus of a site are edited, as a tree. */
@NullMarked
package fr.gouv.anct.minisites.admin.menu;

import org.jspecify.annotations.NullMarked;
