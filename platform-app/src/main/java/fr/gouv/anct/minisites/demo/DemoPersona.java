package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.signin.DemoAccount;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The personas of the demonstration, at least one per role; all of them fictitious. */
enum DemoPersona {
    CAMILLE("Camille", "Martin", Role.AGENT, "Agent", "Demande un espace et suit sa demande."),
    DOMINIQUE(
            "Dominique",
            "Petit",
            Role.OWNER,
            "Responsable d’un espace",
            "Répond des Cités éducatives, en préparation, et d’Action Cœur de Ville."),
    SASHA("Sasha", "Bernard", Role.EDITOR, "Éditeur d’un espace", "Écrit et publie dans Action Cœur de Ville."),
    ALIX("Alix", "Robert", Role.CONTRIBUTOR, "Contributeur d’un espace", "Propose des textes à Action Cœur de Ville."),
    CHARLIE(
            "Charlie",
            "Garnier",
            Role.EDITOR,
            "Éditeur d’un autre espace",
            "Écrit et publie dans Villages d’avenir, qui propose des services au portail."),
    CLAUDE(
            "Claude",
            "Moreau",
            Role.COMMUNICATIONS,
            "Communication centrale",
            "Décide des demandes, veille sur tous les espaces et répond du portail."),
    MAXIME(
            "Maxime",
            "Laurent",
            Role.COMMUNICATIONS,
            "Communication centrale, second compte",
            "Décide quand la demande vient de Claude Moreau."),
    ANDREA(
            "Andréa",
            "Simon",
            Role.ADMINISTRATOR,
            "Administration",
            "Relance les créations, lit le journal et les courriels."),
    LOU(
            "Lou",
            "Michel",
            Role.AUDITOR,
            "Audit",
            "Lit tout, sauf les menus et l’apparence des espaces, les messages reçus et les courriels d’autrui ; ne"
                    + " change rien.");

    private final String givenName;
    private final String usualName;
    private final Role role;
    private final String label;
    private final String description;

    DemoPersona(String givenName, String usualName, Role role, String label, String description) {
        this.givenName = givenName;
        this.usualName = usualName;
        this.role = role;
        this.label = label;
        this.description = description;
    }

    Role role() {
        return role;
    }

    UUID id() {
        return UUID.nameUUIDFromBytes(("account/" + name()).getBytes(StandardCharsets.UTF_8));
    }

    Account account() {
        String email = name().toLowerCase(Locale.ROOT) + "@demonstration.example";
        return new Account(id(), email, givenName, usualName, role.isPlatformRole() ? role : null);
    }

    /** Returns the account as the sign-in page offers it. */
    DemoAccount offered() {
        return new DemoAccount(id(), givenName + " " + usualName, label, description);
    }
}
