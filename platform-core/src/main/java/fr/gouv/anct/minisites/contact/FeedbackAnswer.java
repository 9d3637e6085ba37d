package fr.gouv.anct.minisites.contact;

import org.jspecify.annotations.Nullable;

/**
 * Answer of a visitor to the question whether a page is useful.
 *
 * @param reason only if it is not useful; null if none was chosen
 */
public record FeedbackAnswer(boolean useful, @Nullable FeedbackReason reason) {}
