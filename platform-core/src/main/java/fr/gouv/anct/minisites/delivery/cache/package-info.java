/** Owns the page cache: its keys and the representations, each compressed once. */
@NullMarked
package fr.gouv.anct.minisites.delivery.cache;

import org.jspecify.annotations.NullMarked;
