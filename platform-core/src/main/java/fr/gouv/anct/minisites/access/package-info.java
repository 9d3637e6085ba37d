/** Owns the accounts, their roles, and the one table of what a role may do. */
@NullMarked
package fr.gouv.anct.minisites.access;

import org.jspecify.annotations.NullMarked;
