/** Owns the screens of access tokens: the user's own ones, and the single display of a new one. */
@NullMarked
package fr.gouv.anct.minisites.admin.token;

import org.jspecify.annotations.NullMarked;
