package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.AcceptanceResult;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationDetails;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.people.InvitationLinkResource.InvitationLinkScreen;
import fr.gouv.anct.minisites.admin.people.InvitationResource.InvitationScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of an invitation: its link, signed in and not, and its screen in the site. */
public final class SampleInvitation {

    private SampleInvitation() {}

    public static Map<String, Screen> screens(String text) {
        InvitationDetails details = new InvitationDetails(SamplePeople.SITE, invitation(text, null), Set.of());
        return Map.of(
                "invitation",
                new InvitationLinkScreen(details, "/invitations/x", false, null),
                "invitation-meme-adresse",
                new InvitationLinkScreen(details, "/invitations/x", true, null),
                "invitation-autre-adresse",
                new InvitationLinkScreen(
                        details, "/invitations/x", true, new AcceptanceResult.OtherAddress(text, text)),
                "personne-invitee",
                new InvitationScreen(SamplePeople.SITE, invitation(text, text), text),
                "personne-invitee-sans-message",
                new InvitationScreen(SamplePeople.SITE, invitation(text, null), text));
    }

    private static Invitation invitation(String text, @Nullable String message) {
        Account sender = new Account(UUID.randomUUID(), "camille.martin@exemple.gouv.fr", text, text, null);
        return new Invitation(
                UUID.randomUUID(),
                "alix.durand@exemple.gouv.fr",
                Role.EDITOR,
                sender,
                message,
                SampleComponents.MOMENT,
                SampleComponents.MOMENT,
                null,
                null,
                true);
    }
}
