/** Owns the alternative to storing media in the database: a bucket of an S3-compatible store. */
@NullMarked
package fr.gouv.anct.minisites.media.storage;

import org.jspecify.annotations.NullMarked;
