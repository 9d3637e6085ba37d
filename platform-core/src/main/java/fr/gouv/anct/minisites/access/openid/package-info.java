/** Owns the conversation with the identity providers (OpenID Connect): the way there, the way back, signing out. */
@NullMarked
package fr.gouv.anct.minisites.access.openid;

import org.jspecify.annotations.NullMarked;
