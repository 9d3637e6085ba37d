/** Owns the accounts, their roles, and the table of permissions by role. */
@NullMarked
package fr.gouv.anct.minisites.access;

import org.jspecify.annotations.NullMarked;
