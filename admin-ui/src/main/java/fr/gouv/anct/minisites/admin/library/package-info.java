/** Owns the screens of the media library: upload, search, descriptions, folders. */
@NullMarked
package fr.gouv.anct.minisites.admin.library;

import org.jspecify.annotations.NullMarked;
