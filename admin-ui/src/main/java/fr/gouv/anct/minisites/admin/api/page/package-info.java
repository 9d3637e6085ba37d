/** Owns what programs do with the pages and articles of a site, from the first word to visitors and back. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.NullMarked;
