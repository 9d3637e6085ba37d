/** Owns the stories told against the running demonstration: how to visit it, over HTTP and in a browser. */
@NullMarked
package fr.gouv.anct.minisites.e2e;

import org.jspecify.annotations.NullMarked;
