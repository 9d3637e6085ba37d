/** Owns the demonstration: its content, loaded at start, and the URLs it prints. */
@NullMarked
package fr.gouv.anct.minisites.demo;

import org.jspecify.annotations.NullMarked;
