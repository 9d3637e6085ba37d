/**
 * Owns sign-in and sign-out: the sign-in page, the redirects to the identity providers and their callbacks, the
 * demonstration's accounts, the restoration of interrupted forms.
 */
@NullMarked
package fr.gouv.anct.minisites.admin.signin;

import org.jspecify.annotations.NullMarked;
