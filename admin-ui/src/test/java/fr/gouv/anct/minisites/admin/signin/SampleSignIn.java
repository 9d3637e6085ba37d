package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.OfferedProvider;
import fr.gouv.anct.minisites.access.openid.SignInButtonStyle;
import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.routing.InterruptedFormScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample sign-in screens: providers, accounts, both, neither, an expired session, a refusal. */
public final class SampleSignIn {

    private SampleSignIn() {}

    public static Map<String, Screen> screens(String text) {
        List<DemoAccount> accounts = List.of(
                new DemoAccount(new UUID(0, 1), "Camille Martin", "Agent", "Demande un espace pour son programme."),
                new DemoAccount(new UUID(0, 2), "Dominique Bernard", "Communication centrale", "Décide des demandes."),
                new DemoAccount(new UUID(0, 3), text, text, text));
        List<OfferedProvider> providers = List.of(
                new OfferedProvider("proconnect", "ProConnect", SignInButtonStyle.PROCONNECT),
                new OfferedProvider("autre", text, SignInButtonStyle.PLAIN));
        return Map.of(
                "connexion",
                new SignInScreen(List.of(), accounts, "/demande?x=1&y=" + text, true),
                "connexion-fournisseurs",
                new SignInScreen(providers, List.of(), "/demande?x=1&y=" + text, true),
                "connexion-tout",
                new SignInScreen(providers, accounts, "/", false),
                "connexion-fermee",
                new SignInScreen(List.of(), List.of(), "/", false),
                "connexion-refusee",
                new MessageScreen(text, text, List.of(new PageLink(text, "mailto:acces@agence.example", false, false))),
                "reprise",
                new InterruptedFormScreen(
                        text,
                        "/demande/1/etapes/besoin",
                        List.of(
                                new InterruptedFormScreen.Field("besoin", text),
                                new InterruptedFormScreen.Field("besoin", text)),
                        text),
                "reprise-perdue",
                InterruptedFormScreen.lost(new InterruptedForm("/x", null, Map.of("besoin", List.of(text)))));
    }
}
