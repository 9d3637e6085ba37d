/** Owns the place of media beside the database: a bucket of a store that speaks S3. */
@NullMarked
package fr.gouv.anct.minisites.media.storage;

import org.jspecify.annotations.NullMarked;
