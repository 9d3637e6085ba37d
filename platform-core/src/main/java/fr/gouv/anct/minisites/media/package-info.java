/** Owns the files of a tenant, images and documents, stored in the database or in an S3-compatible store. */
@NullMarked
package fr.gouv.anct.minisites.media;

import org.jspecify.annotations.NullMarked;
