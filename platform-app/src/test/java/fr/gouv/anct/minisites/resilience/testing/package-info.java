/** Owns nodes in processes of their own, killed or failing on demand, and the HTTP clients that call them. */
@NullMarked
package fr.gouv.anct.minisites.resilience.testing;

import org.jspecify.annotations.NullMarked;
