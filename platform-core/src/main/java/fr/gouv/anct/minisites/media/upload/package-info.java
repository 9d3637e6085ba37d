/** Owns the way of a file into the library: received, looked at, made smaller, kept; or refused, and nothing of it left. */
@NullMarked
package fr.gouv.anct.minisites.media.upload;

import org.jspecify.annotations.NullMarked;
