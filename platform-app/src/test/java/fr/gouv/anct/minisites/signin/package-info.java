/** Identity providers for the tests: one of ours that misbehaves on demand, and a real Keycloak. */
@NullMarked
package fr.gouv.anct.minisites.signin;

import org.jspecify.annotations.NullMarked;
