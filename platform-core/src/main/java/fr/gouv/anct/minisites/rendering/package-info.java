/** Owns the contract between the platform and a theme: a typed page model in, bytes out. */
@NullMarked
package fr.gouv.anct.minisites.rendering;

import org.jspecify.annotations.NullMarked;
