/** Owns the secret links to drafts for people without an account, the grants behind them, and their comments. */
@NullMarked
package fr.gouv.anct.minisites.content.preview;

import org.jspecify.annotations.NullMarked;
