/** Owns the consultation of a site in the API. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.measurement;

import org.jspecify.annotations.NullMarked;
