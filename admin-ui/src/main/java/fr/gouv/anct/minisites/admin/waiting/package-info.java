/** Owns the list of what waits for an account, and its table. */
@NullMarked
package fr.gouv.anct.minisites.admin.waiting;

import org.jspecify.annotations.NullMarked;
