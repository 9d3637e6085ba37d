package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the permissions of each role against a second copy of their table, cell by cell, and the page that shows them.
 */
@DemoTest
class PermissionTableTest {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> PLATFORM = EnumSet.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR);
    private static final Set<Role> MEMBERS_AND_PLATFORM = EnumSet.complementOf(EnumSet.of(Role.AGENT));

    private static final Map<Action, Set<Role>> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.REQUEST_WRITE, EVERYBODY),
            Map.entry(Action.REQUEST_REVIEW, PLATFORM),
            Map.entry(Action.REQUEST_DECIDE, EnumSet.of(Role.COMMUNICATIONS)),
            Map.entry(Action.CREATION_RETRY, EnumSet.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)),
            Map.entry(Action.SITE_READ, MEMBERS_AND_PLATFORM),
            Map.entry(Action.SITE_PREVIEW, MEMBERS_AND_PLATFORM),
            Map.entry(Action.SITE_LAUNCH, EnumSet.of(Role.OWNER, Role.COMMUNICATIONS)),
            Map.entry(Action.SITE_SUSPEND, EnumSet.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)),
            Map.entry(Action.SITE_END_SET, EnumSet.of(Role.COMMUNICATIONS)),
            Map.entry(Action.SITE_INTERVENE, EnumSet.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)),
            Map.entry(Action.MEMBERS_MANAGE, EnumSet.of(Role.OWNER, Role.COMMUNICATIONS, Role.ADMINISTRATOR)),
            Map.entry(Action.SITE_LEAVE, EnumSet.of(Role.OWNER, Role.EDITOR, Role.CONTRIBUTOR)),
            Map.entry(
                    Action.SITE_JOURNAL_READ,
                    EnumSet.of(Role.OWNER, Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)),
            Map.entry(Action.CONTENT_WRITE, EnumSet.of(Role.OWNER, Role.EDITOR, Role.CONTRIBUTOR)),
            Map.entry(Action.CONTENT_PUBLISH, EnumSet.of(Role.OWNER, Role.EDITOR)),
            Map.entry(Action.INVITATIONS_RAISE, EnumSet.of(Role.COMMUNICATIONS)),
            Map.entry(Action.CHECKS_WAIVE, EnumSet.of(Role.COMMUNICATIONS)),
            Map.entry(Action.SITE_ARRANGE, EnumSet.of(Role.OWNER, Role.EDITOR)),
            Map.entry(Action.MESSAGES_MANAGE, EnumSet.of(Role.OWNER, Role.EDITOR)),
            Map.entry(Action.SITE_SETTINGS, EnumSet.of(Role.OWNER, Role.COMMUNICATIONS)),
            Map.entry(Action.FLEET_READ, PLATFORM),
            Map.entry(Action.STANDARDS_MANAGE, EnumSet.of(Role.COMMUNICATIONS)),
            Map.entry(Action.JOURNAL_READ, PLATFORM),
            Map.entry(Action.ACCOUNTS_READ, PLATFORM),
            Map.entry(Action.ACCOUNTS_MANAGE, EnumSet.of(Role.ADMINISTRATOR)),
            Map.entry(Action.ACCOUNT_OWN, EVERYBODY),
            Map.entry(Action.MAIL_READ, EnumSet.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)),
            Map.entry(Action.PERMISSIONS_READ, EVERYBODY)));

    /** Names of the roles on the page, in its order. */
    private static final List<String> COLUMNS = List.of(
            "Agent", "Responsable", "Éditeur", "Contributeur", "Communication centrale", "Administration", "Audit");

    private static final Map<Action, String> LINES = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.REQUEST_WRITE, "Demander un espace, suivre et retirer ses propres demandes"),
            Map.entry(Action.REQUEST_REVIEW, "Lire toutes les demandes"),
            Map.entry(Action.REQUEST_DECIDE, "Décider d’une demande, jamais de la sienne"),
            Map.entry(Action.CREATION_RETRY, "Relancer une création qui a échoué"),
            Map.entry(Action.SITE_READ, "Consulter la fiche d’un espace"),
            Map.entry(Action.SITE_PREVIEW, "Voir un espace en préparation"),
            Map.entry(
                    Action.SITE_LAUNCH,
                    "Mettre un espace en ligne, revenir en arrière pendant une heure, et demander le report de sa fin"),
            Map.entry(Action.SITE_END_SET, "Fixer la date de fin d’un espace, et répondre aux demandes de report"),
            Map.entry(Action.SITE_SUSPEND, "Suspendre un espace en ligne et le rouvrir"),
            Map.entry(
                    Action.SITE_INTERVENE,
                    "Retirer une page d’un espace et changer son bandeau, à la place de son équipe, et décider si le"
                            + " portail reprend ses contenus"),
            Map.entry(
                    Action.MEMBERS_MANAGE, "Inviter dans un espace, changer les rôles, mettre fin à une participation"),
            Map.entry(Action.SITE_LEAVE, "Quitter un espace dont on est membre"),
            Map.entry(Action.SITE_JOURNAL_READ, "Lire le journal d’un espace"),
            Map.entry(
                    Action.CONTENT_WRITE,
                    "Écrire les pages et les actualités d’un espace, y déposer des fichiers, mettre des brouillons à la"
                            + " corbeille, restaurer depuis la corbeille ou une ancienne version"),
            Map.entry(
                    Action.CONTENT_PUBLISH,
                    "Relire, publier, programmer et retirer les contenus d’un espace, mettre à la corbeille ceux qui"
                            + " sont publiés, effacer pour toujours, décrire et remplacer ses fichiers en ligne"),
            Map.entry(Action.INVITATIONS_RAISE, "Fixer le plafond d’invitations d’un espace"),
            Map.entry(Action.CHECKS_WAIVE, "Autoriser la publication d’une page malgré ses erreurs"),
            Map.entry(
                    Action.SITE_ARRANGE,
                    "Composer les menus, l’apparence, le bandeau, les redirections et la fiche d’annuaire d’un espace"),
            Map.entry(Action.MESSAGES_MANAGE, "Lire, traiter, exporter et supprimer les messages reçus par un espace"),
            Map.entry(
                    Action.SITE_SETTINGS,
                    "Modifier l’identité, les mentions légales et le suivi d’accessibilité d’un espace"),
            Map.entry(Action.FLEET_READ, "Voir tous les espaces"),
            Map.entry(
                    Action.STANDARDS_MANAGE,
                    "Tenir le référentiel : entités, textes communs, gabarits et sections prêtes, hébergeurs de"
                            + " contenus intégrés"),
            Map.entry(Action.JOURNAL_READ, "Lire le journal"),
            Map.entry(Action.ACCOUNTS_READ, "Voir les comptes de la plateforme"),
            Map.entry(
                    Action.ACCOUNTS_MANAGE,
                    "Donner et retirer les rôles de la plateforme, fermer des sessions, effacer des comptes"),
            Map.entry(Action.ACCOUNT_OWN, "Gérer son propre compte : sessions, jetons, données"),
            Map.entry(Action.MAIL_READ, "Suivre les courriels envoyés, envoyer à nouveau ceux qui ont été refusés"),
            Map.entry(Action.PERMISSIONS_READ, "Lire ce tableau")));

    static Stream<Arguments> cells() {
        return Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(Role.values()).map(role -> Arguments.of(action, role)));
    }

    @Test
    void twentyEightActionsAndSevenRoles() {
        assertThat(Action.values()).hasSize(28);
        assertThat(Role.values()).hasSize(7);
        assertThat(EXPECTED).containsOnlyKeys(Action.values());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    void eachCellIsAsItWasDecided(Action action, Role role) {
        boolean expected = EXPECTED.getOrDefault(action, Set.of()).contains(role);
        assertThat(Permissions.allows(role, action)).isEqualTo(expected);
        assertThat(Permissions.allowed(action).contains(role)).isEqualTo(expected);
        assertThat(Permissions.allows(EnumSet.of(role), action)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    void whatAnAgentMayEverybodyMay(Action action, Role role) {
        if (Permissions.allows(Role.AGENT, action)) {
            assertThat(Permissions.allows(role, action)).isTrue();
        }
        Account account = new Account(UUID.randomUUID(), "a@b.example", "A", "B", role.isPlatformRole() ? role : null);
        assertThat(account.roles()).contains(Role.AGENT);
        assertThat(account.may(action))
                .as("outside any site")
                .isEqualTo(Permissions.allows(role.isPlatformRole() ? role : Role.AGENT, action));
    }

    @Test
    void nobodyMayNothing() {
        assertThat(Action.values()).noneMatch(action -> Permissions.allows(EnumSet.noneOf(Role.class), action));
    }

    @Test
    void anAuditorChangesNothing() {
        assertThat(List.of(
                        Action.REQUEST_DECIDE,
                        Action.CREATION_RETRY,
                        Action.SITE_LAUNCH,
                        Action.SITE_SUSPEND,
                        Action.SITE_END_SET,
                        Action.SITE_INTERVENE,
                        Action.MEMBERS_MANAGE,
                        Action.INVITATIONS_RAISE,
                        Action.CONTENT_WRITE,
                        Action.CONTENT_PUBLISH,
                        Action.CHECKS_WAIVE,
                        Action.SITE_ARRANGE,
                        Action.MESSAGES_MANAGE,
                        Action.SITE_SETTINGS,
                        Action.STANDARDS_MANAGE,
                        Action.ACCOUNTS_MANAGE))
                .noneMatch(action -> Permissions.allows(Role.AUDITOR, action));
    }

    @Test
    void thePageShowsThisTable() {
        try (TestAccounts accounts = new TestAccounts()) {
            String page = BackOfficeUser.signedIn(accounts.account(Role.AGENT))
                    .get("/permissions")
                    .text();
            Element table = Jsoup.parse(page).getElementById("permissions");
            assertThat(table).isNotNull();
            assertThat(table.select("thead th").eachText().stream().skip(1)).containsExactlyElementsOf(COLUMNS);
            Elements lines = table.select("tbody tr");
            assertThat(lines).hasSize(Action.values().length);
            for (Action action : Action.values()) {
                Element line = lines.get(action.ordinal());
                assertThat(line.select("th").text()).isEqualTo(LINES.get(action));
                assertThat(line.select("td").eachText())
                        .as(action.name())
                        .containsExactlyElementsOf(Arrays.stream(Role.values())
                                .map(role ->
                                        EXPECTED.getOrDefault(action, Set.of()).contains(role) ? "Oui" : "Non")
                                .toList());
            }
        }
    }
}
