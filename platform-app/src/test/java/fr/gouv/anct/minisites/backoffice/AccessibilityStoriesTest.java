package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the accessibility record of a site as visitors read it, from no audit at all to a lapsed one. */
@DemoTest
class AccessibilityStoriesTest {

    private static final String HOST = "france-services.localhost";
    private static final String AT = "/sites/france-services/accessibilite";

    private final UUID site = BlueprintReader.tenantId("france-services");
    private String before;
    private TestAccounts accounts;
    private BackOfficeUser owner;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        before = ApplicationDatabase.texts("select accessibility from site where tenant_id = ?", site)
                .getFirst();
        ApplicationDatabase.change(
                "update site set accessibility = accessibility - 'audit' - 'earlier' where tenant_id = ?", site);
        UUID account = accounts.account(Role.OWNER);
        accounts.member(site, account, Role.OWNER);
        owner = BackOfficeUser.signedIn(account);
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change(
                "update site set accessibility = cast(? as jsonb) where tenant_id = ?", before, site);
        accounts.close();
    }

    private static void mention(String expected) {
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        while (!footer().contains(expected) && Instant.now().isBefore(late)) {
            Thread.onSpinWait();
        }
        assertThat(footer()).contains(expected);
    }

    private static String footer() {
        return Jsoup.parse(BackOfficeUser.anyone().ask("GET", HOST, "/").text())
                .select("#footer")
                .text();
    }

    private static Document statement() {
        return Jsoup.parse(
                BackOfficeUser.anyone().ask("GET", HOST, "/accessibilite").text());
    }

    private int audit(String path, LocalDate date, String rate, String failures) {
        return owner.post(
                        AT + path,
                        "date",
                        date.toString(),
                        "auditor",
                        "Cabinet d’essai",
                        "method",
                        "Audit complet des 106 critères.",
                        "rate",
                        rate,
                        "nonConformities",
                        failures,
                        "technologies",
                        "HTML5\r\nCSS")
                .status();
    }

    @Test
    void auditedCorrectedLapsed() {
        mention("Accessibilité : non conforme");
        assertThat(owner.get(AT).text()).contains("Aucun audit n’est enregistré", "article 47");

        assertThat(audit(
                        "/audit/nouveau",
                        LocalDate.now(ParisCalendar.ZONE).minusYears(1),
                        "76,5 %",
                        "Une image sans alternative.\r\n\r\nUn contraste."))
                .isEqualTo(303);
        mention("Accessibilité : partiellement conforme");
        assertThat(statement().select("main").text())
                .contains("Cabinet d’essai", "106 critères", "Une image sans alternative.", "Un contraste.");
        Document record = Jsoup.parse(owner.get(AT).text());
        assertThat(record.select("main .ms-rendering").text())
                .as("as it reads")
                .contains("Une image sans alternative.");
        assertThat(record.select("#audits tbody tr").text()).contains("76,5 %");

        assertThat(audit("/audit", LocalDate.now(ParisCalendar.ZONE).minusYears(1), "76,5", "• Un contraste."))
                .isEqualTo(303);
        assertThat(Jsoup.parse(owner.get(AT).text()).select("#audits tbody tr")).hasSize(1);
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE), "100", ""))
                .isEqualTo(303);
        mention("Accessibilité : totalement conforme");
        assertThat(Jsoup.parse(owner.get(AT).text()).select("#audits tbody tr"))
                .as("the one before stays on record")
                .hasSize(2);

        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE).minusMonths(6), "40", "• Un contraste."))
                .isEqualTo(303);
        assertThat(owner.get(AT).text()).contains("L’audit du", "est plus récent");
        assertThat(Jsoup.parse(owner.get(AT).text()).select("#audits tbody tr")).hasSize(3);
        mention("Accessibilité : totalement conforme");

        ApplicationDatabase.change(
                "update site set accessibility = accessibility - 'audit' - 'earlier' where tenant_id = ?", site);
        assertThat(audit(
                        "/audit/nouveau",
                        LocalDate.now(ParisCalendar.ZONE).minusYears(3).minusDays(1),
                        "100",
                        ""))
                .isEqualTo(303);
        mention("Accessibilité : non conforme");
        assertThat(owner.get(AT).text()).contains("plus de trois ans");
    }

    /** An audit older than all those kept on record is refused: « Enregistré » would be false. */
    @Test
    void anAuditThatWouldNotBeKeptIsRefused() {
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE).minusMonths(1), "76,5", "Un contraste."))
                .isEqualTo(303);
        ApplicationDatabase.change("""
                update site set accessibility = jsonb_set(accessibility, '{earlier}',
                       to_jsonb(array_fill(accessibility -> 'audit', array[20])))
                 where tenant_id = ?
                """, site);
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE).minusMonths(2), "100", ""))
                .isEqualTo(422);
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE).minusMonths(1), "100", ""))
                .isEqualTo(303);
    }

    /**
     * An audit of another site can be withdrawn, and so can an earlier one; visitors see the previous status at once.
     */
    @Test
    void anAuditOfAnotherSiteIsWithdrawn() {
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE).minusYears(1), "76,5", "Un contraste."))
                .isEqualTo(303);
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE), "100", ""))
                .isEqualTo(303);
        mention("Accessibilité : totalement conforme");

        Document confirmation = Jsoup.parse(owner.get(withdrawals().getFirst()).text());
        assertThat(confirmation.select("main").text()).contains("Retirer cet audit", "partiellement conforme");
        assertThat(owner.post(withdrawals().getFirst()).status()).isEqualTo(303);
        mention("Accessibilité : partiellement conforme");
        String last = withdrawals().getFirst();
        assertThat(Jsoup.parse(owner.get(last).text()).select("main").text()).contains("non conforme");
        assertThat(owner.post(last).status()).isEqualTo(303);
        mention("Accessibilité : non conforme");
        assertThat(owner.get(AT).text()).contains("Aucun audit n’est enregistré");
        assertThat(owner.post(last).status()).as("once").isEqualTo(303);
        assertThat(owner.get(AT).text()).contains("Cet audit n’est plus enregistré ainsi");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'accessibility.withdrawn'",
                        site))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private List<String> withdrawals() {
        return Jsoup.parse(owner.get(AT).text()).select("#audits a").eachAttr("href");
    }

    /** Incomplete records are stored; the published statement stays true, and the team sees what is missing. */
    @Test
    void failuresThatAreNotListedAreNotDenied() {
        assertThat(audit("/audit/nouveau", LocalDate.now(ParisCalendar.ZONE), "60", ""))
                .isEqualTo(303);
        mention("Accessibilité : partiellement conforme");
        assertThat(statement().select("main").text())
                .contains("en raison de non-conformités qui ne sont pas encore recensées")
                .doesNotContain("énumérées", "Aucun");
        assertThat(Jsoup.parse(owner.get(AT).text())
                        .select("main .fr-alert--warning")
                        .text())
                .contains("aucune non-conformité n’est listée");

        assertThat(audit("/audit", LocalDate.now(ParisCalendar.ZONE), "60", "Un contraste."))
                .isEqualTo(303);
        assertThat(Jsoup.parse(owner.get(AT).text()).select("main .fr-alert--warning"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Document wrong = Jsoup.parse(owner.post(
                        AT + "/audit/nouveau",
                        "date",
                        LocalDate.now(ParisCalendar.ZONE).plusDays(2).toString(),
                        "rate",
                        "100",
                        "nonConformities",
                        "Un contraste.")
                .text());
        assertThat(wrong.select("#error-summary li")).hasSize(3);
        assertThat(wrong.select("#nonConformities").text()).isEqualTo("Un contraste.");
        assertThat(owner.post(AT + "/fiche", "contactEmail", "personne", "actionPlanUrl", "http://exemple.fr")
                        .text())
                .contains("prenom.nom@domaine.fr", "adresse complète en https");
        assertThat(owner.post(
                                AT + "/fiche",
                                "contactEmail",
                                "acces@exemple.gouv.fr",
                                "actionPlanUrl",
                                "https://exemple.gouv.fr/plan")
                        .status())
                .isEqualTo(303);
        assertThat(owner.get(AT).text()).contains("acces@exemple.gouv.fr", "https://exemple.gouv.fr/plan");
    }

    @Test
    void withoutAContactOfItsOwnItNamesThatOfTheSite() {
        assertThat(owner.post(AT + "/fiche", "contactEmail", "acces@exemple.gouv.fr")
                        .status())
                .isEqualTo(303);
        assertThat(owner.get(AT + "/fiche").text()).contains("publie l’adresse de contact du site");
        assertThat(owner.post(AT + "/fiche", "contactEmail", "").status()).isEqualTo(303);
        String contact = ApplicationDatabase.texts(
                        "select identity ->> 'contactEmail' from site where tenant_id = ?", site)
                .getFirst();
        assertThat(Jsoup.parse(owner.get(AT).text())
                        .select("main .ms-rendering a[href^=mailto:]")
                        .eachText())
                .containsExactly(contact);
        assertThat(ApplicationDatabase.texts(
                        "select accessibility ->> 'contactEmail' from site where tenant_id = ?", site))
                .containsExactly("null");
    }

    @Test
    void editorsReadAndDoNotDeclare() {
        UUID account = accounts.account(Role.EDITOR);
        accounts.member(site, account, Role.EDITOR);
        BackOfficeUser editor = BackOfficeUser.signedIn(account);
        assertThat(editor.get(AT).status()).isEqualTo(200);
        assertThat(editor.get(AT + "/audit/nouveau").status()).isEqualTo(403);
        assertThat(editor.get(AT + "/audit/retrait").status()).isEqualTo(403);
        assertThat(editor.get(AT).text()).doesNotContain("/audit/retrait");
    }
}
