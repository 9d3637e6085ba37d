/** Owns what people see of their own account: who they are here, what is held about them, its end. */
@NullMarked
package fr.gouv.anct.minisites.admin.account;

import org.jspecify.annotations.NullMarked;
