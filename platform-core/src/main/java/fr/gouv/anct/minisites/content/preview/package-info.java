/** Owns the secret links to drafts for people without an account, and their comments. */
@NullMarked
package fr.gouv.anct.minisites.content.preview;

import org.jspecify.annotations.NullMarked;
