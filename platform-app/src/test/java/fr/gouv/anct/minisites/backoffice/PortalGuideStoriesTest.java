package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks how central communications edit the guide of the portal as a draft, try it, publish it and restore it. */
@DemoTest
class PortalGuideStoriesTest {

    private static final String GUIDE = "/referentiel/guide";
    private static final String LABEL = "Un essai pour la suite";
    private static final String PORTAL = "localhost";

    private TestAccounts accounts;
    private BackOfficeUser communications;
    private String draft;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        draft = ApplicationDatabase.texts("select cast(draft as text) from portal_guide")
                .getFirst();
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change(
                "update portal_guide set draft = cast(? as jsonb), published = cast(? as jsonb), former = null",
                draft,
                draft);
        accounts.close();
    }

    private Document seen(String path) {
        TestResponse response = communications.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private String main(String path) {
        return seen(path).select("main").text();
    }

    /** Posts a form as it is shown, with other values. */
    private TestResponse save(String path, String... changed) {
        List<String> fields = new ArrayList<>(Arrays.asList(changed));
        seen(path).select("main form [name]").forEach(field -> {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!field.attr("name").equals("_csrf")
                    && !Arrays.asList(changed).contains(field.attr("name"))
                    && (!box || field.hasAttr("checked"))) {
                fields.add(field.attr("name"));
                fields.add(field.val());
            }
        });
        return communications.post(path, fields.toArray(String[]::new));
    }

    private String visitor(String path) {
        return communications.ask("GET", PORTAL, path).text();
    }

    /** The author of a page at the address of the guide is told that visitors will no longer see the guide. */
    @Test
    void aPageInPlaceOfTheGuideSaysSo() {
        UUID account = accounts.account(Role.AGENT);
        UUID portal = UUID.fromString(
                ApplicationDatabase.texts("select cast(tenant_id as text) from tenant where slug = 'portail'")
                        .getFirst());
        accounts.member(portal, account, Role.EDITOR);
        BackOfficeUser writer = BackOfficeUser.signedIn(account);
        String page = writer.post("/sites/portail/pages/nouvelle", "title", "Guide", "parent", "/")
                .header("location");
        try {
            assertThat(Jsoup.parse(writer.get(page).text()).select("main").text())
                    .contains("/guide", "À cette adresse, la plateforme montre le guide.");
            String other = writer.post("/sites/portail/pages/nouvelle", "title", "Guide pratique", "parent", "/")
                    .header("location");
            assertThat(writer.get(other).text()).doesNotContain("la plateforme montre");
        } finally {
            ApplicationDatabase.change(
                    "update page set trashed_at = now() where path in ('/guide', '/guide-pratique') and tenant_id = ?",
                    portal);
        }
    }

    @Test
    void aDraftIsTriedPublishedAndTakenBack() {
        String choice = GUIDE + "/choix?question=profil&choix=entreprise";
        assertThat(main(GUIDE)).contains("Qui êtes-vous ?", "Une entreprise", "est celui de cette page");
        assertThat(save(choice, "label", LABEL).status()).isEqualTo(303);
        assertThat(main(GUIDE)).contains(LABEL, "Cette page montre le brouillon", "Publier le guide");
        assertThat(visitor("/guide")).contains("Une entreprise").doesNotContain(LABEL);

        Document trial = seen(GUIDE + "/essai");
        assertThat(trial.select("main a:contains(" + LABEL + ")").attr("href"))
                .isEqualTo(GUIDE + "/essai?profil=entreprise");
        assertThat(main(GUIDE + "/essai?profil=entreprise")).contains("Où se trouve votre projet ?", LABEL);
        assertThat(seen(GUIDE + "/essai?profil=entreprise&q=Gu%C3%A9ret")
                        .select("main a:contains(Guéret)")
                        .attr("href"))
                .contains("lieu=");
        assertThat(
                        main(
                                GUIDE
                                        + "/essai?profil=jeune&lieu=je-ne-sais-pas&sujet=je-ne-sais-pas&besoin=je-ne-sais-pas&avancement=je-ne-sais-pas"))
                .contains("Volontariat territorial");

        Document question = seen(GUIDE + "/publication");
        String version = question.select("input[name=version]").val();
        assertThat(communications
                        .post(GUIDE + "/publication", "version", version + "0")
                        .status())
                .isEqualTo(303);
        assertThat(visitor("/guide"))
                .as("another draft than the one asked about")
                .doesNotContain(LABEL);
        assertThat(communications
                        .post(GUIDE + "/publication", "version", version)
                        .status())
                .isEqualTo(303);
        assertThat(visitor("/guide")).contains(LABEL).doesNotContain("Une entreprise");
        assertThat(main(GUIDE)).contains("Rétablir le guide précédent").doesNotContain("Publier le guide");

        String published =
                seen(GUIDE + "/retablissement").select("input[name=published]").val();
        for (String first : List.of("2026-01-01T00:00:00Z", published, published)) {
            assertThat(communications
                            .post(GUIDE + "/retablissement", "published", first)
                            .status())
                    .isEqualTo(303);
            assertThat(visitor("/guide").contains("Une entreprise"))
                    .as("once, and only the guide that the question was about")
                    .isEqualTo(first.equals(published));
        }
        assertThat(visitor("/guide")).contains("Une entreprise").doesNotContain(LABEL);
        assertThat(main(GUIDE)).as("the draft stays").contains(LABEL, "Cette page montre le brouillon");
        assertThat(main("/journal?action=standard"))
                .contains(
                        "Brouillon du guide du portail modifié",
                        "Guide du portail publié",
                        "Guide du portail précédent rétabli");
    }

    private void assertRefused(TestResponse response, String field, String words) {
        assertThat(response.status()).isEqualTo(422);
        Document form = Jsoup.parse(response.text());
        assertThat(form.select("#" + field + "-messages").text()).contains(words);
        assertThat(form.select("main .fr-alert--error a[href^=#" + field + "]"))
                .as("the summary leads to the field")
                .isNotEmpty();
    }

    @Test
    void whatIsNotAllowedIsSaidNextToItsField() {
        String choice = GUIDE + "/choix?question=profil";
        assertRefused(
                save(choice, "label", "Un autre", "reason", "il pleut", "code", "autre"), "reason", "Commencez par");
        assertRefused(
                save(choice, "label", "Un autre", "reason", "vous êtes ici", "code", "Très autre"),
                "code",
                "lettres minuscules");
        assertRefused(
                save(choice, "label", "Un autre", "reason", "vous êtes ici", "code", "habitant"),
                "code",
                "déjà ce nom court");
        assertRefused(
                save(GUIDE + "/question", "label", "Encore ?", "topic", "Encore", "code", "encore", "position", "3"),
                "label",
                "déjà 5 questions");
        String rule = GUIDE + "/regle";
        assertRefused(save(rule, "when", "profil.habitant", "pinned", "https://exemple.fr/"), "pinned", "nom court");
        assertRefused(save(rule, "when", "profil.habitant"), "pinned", "au moins un service");
        assertThat(ApplicationDatabase.texts("select cast(draft as text) from portal_guide"))
                .containsExactly(draft);
    }

    @Test
    void aRuleAndARemovalChangeTheDraft() {
        String results =
                GUIDE + "/essai?profil=habitant&lieu=je-ne-sais-pas&sujet=numerique&besoin=outil&avancement=idee";
        assertThat(save(GUIDE + "/regle", "when", "profil.habitant", "pinned", "portail/services/inconnu")
                        .status())
                .isEqualTo(303);
        assertThat(main(GUIDE)).contains("Une règle nomme « portail/services/inconnu »");
        int last = seen(GUIDE).select("#rules tbody tr").size() - 1;
        assertThat(save(GUIDE + "/regle?regle=" + last, "pinned", "portail/services/mon-espace-collectivite")
                        .status())
                .isEqualTo(303);
        assertThat(seen(results).select("main ol li").getFirst().text()).contains("Mon espace Collectivité");
        assertThat(main(GUIDE + "/retrait?question=profil&choix=habitant")).contains("Un habitant ou une habitante");
        assertThat(communications
                        .post(GUIDE + "/retrait?question=profil&choix=habitant")
                        .status())
                .isEqualTo(303);
        assertThat(main(GUIDE)).doesNotContain("Un habitant ou une habitante", "mon-espace-collectivite");
        assertThat(communications.post(GUIDE + "/retrait?question=lieu").status())
                .isEqualTo(303);
        assertThat(save(GUIDE + "/question", "label", "Avec qui ?", "topic", "Avec", "code", "avec", "position", "1")
                        .status())
                .isEqualTo(303);
        assertThat(seen(GUIDE).select("main h2").getFirst().text())
                .as("an unfinished question is the first thing said")
                .isEqualTo("À vérifier");
        assertThat(main(GUIDE)).contains("n’est pas complète").doesNotContain("Publier le guide");
        assertThat(communications.get(GUIDE + "/publication").status()).isEqualTo(303);
    }

    @Test
    void othersReadTheDraftOrNothingOfIt() {
        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        TestResponse list = auditor.get(GUIDE);
        assertThat(list.status()).isEqualTo(200);
        assertThat(Jsoup.parse(list.text()).select("main a[href*=choix], main a[href*=retrait]"))
                .isEmpty();
        for (String path : List.of("/question", "/choix", "/regle", "/retrait", "/publication", "/retablissement")) {
            assertThat(auditor.get(GUIDE + path).status()).as(path).isEqualTo(403);
            assertThat(auditor.post(GUIDE + path).status()).as(path).isEqualTo(403);
        }
    }
}
