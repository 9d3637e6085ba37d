/** Owns what programs do with the notice of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.notice;

import org.jspecify.annotations.NullMarked;
