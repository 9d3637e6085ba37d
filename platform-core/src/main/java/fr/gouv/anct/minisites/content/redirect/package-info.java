/** Owns the redirects of a site: the current addresses of moved pages, and how often the old ones are requested. */
@NullMarked
package fr.gouv.anct.minisites.content.redirect;

import org.jspecify.annotations.NullMarked;
