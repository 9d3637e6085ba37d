/** Owns the screens of a site's notice: what it says, from when until when, and how it will read. */
@NullMarked
package fr.gouv.anct.minisites.admin.notice;

import org.jspecify.annotations.NullMarked;
