/** Owns the identity providers of the tests: a fake that misbehaves on demand, and a real Keycloak. */
@NullMarked
package fr.gouv.anct.minisites.signin.testing;

import org.jspecify.annotations.NullMarked;
