package fr.gouv.anct.minisites.provisioning.guide;

import fr.gouv.anct.minisites.provisioning.listing.ListedSite;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a site that tick the steps of its first-day guide.
 *
 * @param home its home page; null when it has none
 * @param homeRead whether a member has previewed or changed the home page
 * @param contact the page at the address for contacts; null when there is none
 * @param contactForm whether a published page has a contact form
 * @param recipient whether the messages of that form have a recipient
 * @param legalComplete whether the legal identity satisfies the rules of its form
 * @param owners number of owners whose membership is valid today
 * @param shared whether a link to a draft was made
 * @param unpublished number of pages whose latest text is not published; articles and sections do not count
 */
public record FirstDayGuide(
        @Nullable UUID home,
        boolean homeRead,
        @Nullable UUID contact,
        boolean contactForm,
        boolean recipient,
        boolean legalComplete,
        long owners,
        boolean shared,
        long unpublished) {

    /** Whether a step is done. */
    public boolean done(GuideStep step) {
        return switch (step) {
            case HOME -> home != null && homeRead;
            case CONTACT -> contactForm && recipient;
            case LEGAL -> legalComplete;
            case OWNERS -> owners >= ListedSite.OWNERS_NEEDED;
            case SHARING -> shared;
            case PUBLICATION -> home != null && unpublished == 0;
        };
    }

    /** Returns the number of steps that are done. */
    public int progress() {
        return (int) Stream.of(GuideStep.values()).filter(this::done).count();
    }

    /** Returns the number of steps that are not done. */
    public int remaining() {
        return GuideStep.values().length - progress();
    }
}
