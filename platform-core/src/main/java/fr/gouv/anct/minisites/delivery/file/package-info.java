/** Owns the files for machines: robots.txt, sitemaps, feed, security.txt, web manifest. */
@NullMarked
package fr.gouv.anct.minisites.delivery.file;

import org.jspecify.annotations.NullMarked;
