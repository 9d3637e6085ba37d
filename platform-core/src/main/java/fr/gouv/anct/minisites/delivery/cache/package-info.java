/** Owns the page cache, its keys and the representations, each compressed once; and values by generation. */
@NullMarked
package fr.gouv.anct.minisites.delivery.cache;

import org.jspecify.annotations.NullMarked;
