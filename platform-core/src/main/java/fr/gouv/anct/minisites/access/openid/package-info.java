/** Owns the exchange with the identity providers (OpenID Connect): redirect, return, sign-out. */
@NullMarked
package fr.gouv.anct.minisites.access.openid;

import org.jspecify.annotations.NullMarked;
