/** Owns the administration of accounts: their list, roles, sessions, tokens and erasure. */
@NullMarked
package fr.gouv.anct.minisites.admin.accounts;

import org.jspecify.annotations.NullMarked;
