/** Owns where the bytes of media are kept: one port, and its places. */
@NullMarked
package fr.gouv.anct.minisites.media.storage;

import org.jspecify.annotations.NullMarked;
