/** Owns the screens of the user's own account: roles, personal data, erasure. */
@NullMarked
package fr.gouv.anct.minisites.admin.account;

import org.jspecify.annotations.NullMarked;
