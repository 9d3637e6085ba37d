/** Owns the metadata of a site's files: folders, descriptions, usages. */
@NullMarked
package fr.gouv.anct.minisites.media.library;

import org.jspecify.annotations.NullMarked;
