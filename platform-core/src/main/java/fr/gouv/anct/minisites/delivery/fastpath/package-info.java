/** Owns the fast path: cached pages served before the HTTP codec. It may be switched off. */
@NullMarked
package fr.gouv.anct.minisites.delivery.fastpath;

import org.jspecify.annotations.NullMarked;
