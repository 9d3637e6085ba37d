/** Owns the secret links to drafts, for people without an account, and what they say about them. */
@NullMarked
package fr.gouv.anct.minisites.content.preview;

import org.jspecify.annotations.NullMarked;
