/** Owns the screens of a site's redirects: the list, one of them, a list brought in. */
@NullMarked
package fr.gouv.anct.minisites.admin.redirect;

import org.jspecify.annotations.NullMarked;
