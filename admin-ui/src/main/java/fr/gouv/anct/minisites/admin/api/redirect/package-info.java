/** Owns the API of the redirects of a site: single ones, and imports. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.redirect;

import org.jspecify.annotations.NullMarked;
