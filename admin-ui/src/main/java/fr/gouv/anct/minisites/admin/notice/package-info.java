/** Owns the screens of a site's notice banner: its content, its period, its preview. */
@NullMarked
package fr.gouv.anct.minisites.admin.notice;

import org.jspecify.annotations.NullMarked;
