/** Owns the clients that visit the demonstration over HTTP and in a browser, and the lists of its sites and screens. */
@NullMarked
package fr.gouv.anct.minisites.e2e.testing;

import org.jspecify.annotations.NullMarked;
