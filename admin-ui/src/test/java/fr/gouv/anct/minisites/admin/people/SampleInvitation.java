package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample screens of an invitation link, signed in and not. */
public final class SampleInvitation {

    private SampleInvitation() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "invitation",
                new InvitationLinkScreen(text, List.of(text), null, null, List.of(), "Se connecter", "/connexion"),
                "invitation-autre-adresse",
                new InvitationLinkScreen(
                        text,
                        List.of(text),
                        text,
                        "/invitations/x",
                        List.of(new HiddenField("confirmation", "oui")),
                        "Accepter",
                        null));
    }
}
