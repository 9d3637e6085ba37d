/** Owns the preview host: tokens, URLs, and the admission of a request by its token. */
@NullMarked
package fr.gouv.anct.minisites.delivery.preview;

import org.jspecify.annotations.NullMarked;
