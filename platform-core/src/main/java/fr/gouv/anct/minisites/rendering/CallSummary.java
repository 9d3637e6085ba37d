package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.CallFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects as an entry of a list, without its body.
 *
 * @param purpose what it is for, in one sentence; null without one
 * @param endsSoon whether it is open and closes soon
 * @param opens when projects can be submitted from; null where it is open already
 * @param closes when it closes; null without a deadline
 */
public record CallSummary(
        String title,
        @Nullable String purpose,
        String href,
        CallFacts.Status status,
        boolean endsSoon,
        @Nullable Instant opens,
        @Nullable Instant closes) {

    /** Returns the link to its page. */
    public PageLink link() {
        return new PageLink(title, href, false, false);
    }
}
