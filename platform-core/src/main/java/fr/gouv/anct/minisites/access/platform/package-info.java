/** Owns the roles on the whole platform: who gives them, takes them back, and is told. */
@NullMarked
package fr.gouv.anct.minisites.access.platform;

import org.jspecify.annotations.NullMarked;
