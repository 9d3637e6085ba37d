/** Owns the screens of a site's redirects: the list, the form, the import. */
@NullMarked
package fr.gouv.anct.minisites.admin.redirect;

import org.jspecify.annotations.NullMarked;
