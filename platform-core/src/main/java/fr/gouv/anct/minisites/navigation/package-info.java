/** Owns the menus of a tenant: header with mega-menu, quick links, footer. */
@NullMarked
package fr.gouv.anct.minisites.navigation;

import org.jspecify.annotations.NullMarked;
