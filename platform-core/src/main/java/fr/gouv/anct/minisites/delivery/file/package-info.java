/** Owns the files of a site: media, theme assets, robots.txt, sitemaps, feed, security.txt, web manifest. */
@NullMarked
package fr.gouv.anct.minisites.delivery.file;

import org.jspecify.annotations.NullMarked;
