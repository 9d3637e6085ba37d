/** Owns the API of the notice banner of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.notice;

import org.jspecify.annotations.NullMarked;
