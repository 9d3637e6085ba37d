/** Owns the administration of the accounts: who is there, with which roles, and what is done about it. */
@NullMarked
package fr.gouv.anct.minisites.admin.accounts;

import org.jspecify.annotations.NullMarked;
