/** Owns the screen that makes documents of files of the media library from a CSV list of their facts. */
@NullMarked
package fr.gouv.anct.minisites.admin.documentimport;

import org.jspecify.annotations.NullMarked;
