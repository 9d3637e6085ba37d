/** Owns the API of the files of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.media;

import org.jspecify.annotations.NullMarked;
