/** Owns the admission of users, before any check of permissions. */
@NullMarked
package fr.gouv.anct.minisites.access.admission;

import org.jspecify.annotations.NullMarked;
