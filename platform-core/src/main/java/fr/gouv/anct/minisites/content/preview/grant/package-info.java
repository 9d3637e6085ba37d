/** Owns the grants by which a preview may be seen, and the part of the site that they open. */
@NullMarked
package fr.gouv.anct.minisites.content.preview.grant;

import org.jspecify.annotations.NullMarked;
