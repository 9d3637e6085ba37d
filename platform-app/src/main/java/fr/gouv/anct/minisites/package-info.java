/** Owns the application: main class, configuration, packaging. */
@NullMarked
package fr.gouv.anct.minisites;

import org.jspecify.annotations.NullMarked;
