/** Owns the API of the pages and articles of a site, from creation to publication and withdrawal. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.NullMarked;
