/** Owns the field in which a user names territories, and its completion. */
@NullMarked
package fr.gouv.anct.minisites.admin.territory;

import org.jspecify.annotations.NullMarked;
