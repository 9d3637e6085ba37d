/** Owns what programs read under {@code /api/v1}: who they are, the sites, the people of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.api;

import org.jspecify.annotations.NullMarked;
