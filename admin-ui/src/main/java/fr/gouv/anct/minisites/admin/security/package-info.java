/** Owns the admission of requests to the back office: sessions, tokens, CSRF, permissions, refusals, errors. */
@NullMarked
package fr.gouv.anct.minisites.admin.security;

import org.jspecify.annotations.NullMarked;
