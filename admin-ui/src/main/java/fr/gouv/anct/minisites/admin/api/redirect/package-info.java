/** Owns what programs do with the redirects of a site: one of them, or a list. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.redirect;

import org.jspecify.annotations.NullMarked;
