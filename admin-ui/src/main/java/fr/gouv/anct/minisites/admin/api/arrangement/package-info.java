/** Owns the API of the settings of a site, one resource per setting. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.arrangement;

import org.jspecify.annotations.NullMarked;
