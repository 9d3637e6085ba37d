/** Owns coming in and going out: the sign-in page, the ways to the identity providers and back, the demonstration's accounts, the form that waited for its author. */
@NullMarked
package fr.gouv.anct.minisites.admin.signin;

import org.jspecify.annotations.NullMarked;
