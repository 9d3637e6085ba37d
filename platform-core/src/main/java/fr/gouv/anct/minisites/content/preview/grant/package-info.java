/** Owns why somebody may see a preview, and what of the site that opens. */
@NullMarked
package fr.gouv.anct.minisites.content.preview.grant;

import org.jspecify.annotations.NullMarked;
