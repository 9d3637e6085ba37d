/** Owns the scenarios against the running demonstration, and the clients that visit it over HTTP and in a browser. */
@NullMarked
package fr.gouv.anct.minisites.e2e;

import org.jspecify.annotations.NullMarked;
