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
 * @param contactRead whether a member has previewed or changed that page
 * @param contactForm whether a published page has a contact form
 * @param recipient whether the messages of that form have a recipient
 * @param legalComplete whether the legal identity satisfies the rules of its form
 * @param legalConfirmed whether it was saved since the creation, changed or as it was
 * @param owners number of owners whose membership is valid today
 * @param invited number of pending invitations of owners
 * @param shared whether a link to a draft was made
 * @param unpublished number of pages whose latest text is not published; articles and sections do not count
 * @param publishedByTeam whether a page is published with a text of a person, not of the creation alone
 * @param created number of pages published with the text of the creation
 */
public record FirstDayGuide(
        @Nullable UUID home,
        boolean homeRead,
        @Nullable UUID contact,
        boolean contactRead,
        boolean contactForm,
        boolean recipient,
        boolean legalComplete,
        boolean legalConfirmed,
        long owners,
        long invited,
        boolean shared,
        long unpublished,
        boolean publishedByTeam,
        long created) {

    /** Path of the home page within its site. */
    public static final String HOME_PATH = "/";

    /** Path at which the creation places the page for contacts. */
    public static final String CONTACT_PATH = "/contact";

    /** Whether a step is done. */
    public boolean done(GuideStep step) {
        return switch (step) {
            case HOME -> home != null && homeRead;
            // A form elsewhere than at the address of the creation was placed by a person.
            case CONTACT -> contactForm && recipient && (contact == null || contactRead);
            case LEGAL -> legalComplete && legalConfirmed;
            case OWNERS -> owners >= ListedSite.OWNERS_NEEDED;
            case SHARING -> shared;
            case PUBLICATION -> home != null && unpublished == 0 && publishedByTeam;
        };
    }

    /** Whether there are enough owners once the pending invitations are accepted. */
    public boolean ownersInvited() {
        return !done(GuideStep.OWNERS) && owners + invited >= ListedSite.OWNERS_NEEDED;
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
