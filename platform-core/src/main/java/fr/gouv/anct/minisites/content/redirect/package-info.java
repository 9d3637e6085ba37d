/** Owns the redirects of a site: where what has moved is now, and how often somebody still asks for it there. */
@NullMarked
package fr.gouv.anct.minisites.content.redirect;

import org.jspecify.annotations.NullMarked;
