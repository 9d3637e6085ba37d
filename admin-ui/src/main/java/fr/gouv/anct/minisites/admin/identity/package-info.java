/** Owns the screen where a site says who speaks and who answers for it. */
@NullMarked
package fr.gouv.anct.minisites.admin.identity;

import org.jspecify.annotations.NullMarked;
