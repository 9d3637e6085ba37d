/** Owns the stub of the outside services, for tests of several packages. */
@NullMarked
package fr.gouv.anct.minisites.outside.testing;

import org.jspecify.annotations.NullMarked;
