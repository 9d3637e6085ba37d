package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** With accounts, without any, and after an expired session. */
public final class SampleSignIn {

    private SampleSignIn() {}

    public static Map<String, Screen> screens(String text) {
        List<DemoAccount> accounts = List.of(
                new DemoAccount(new UUID(0, 1), "Camille Martin", "Agent", "Demande un espace pour son programme."),
                new DemoAccount(new UUID(0, 2), "Dominique Bernard", "Communication centrale", "Décide des demandes."),
                new DemoAccount(new UUID(0, 3), text, text, text));
        return Map.of(
                "connexion",
                new SignInScreen(accounts, "/demande?x=1&y=" + text, true),
                "connexion-fermee",
                new SignInScreen(List.of(), "/", false),
                "reprise",
                new ResumeScreen(
                        "/demande/1/etapes/besoin", List.of(new Hidden("besoin", text), new Hidden("besoin", text))));
    }
}
