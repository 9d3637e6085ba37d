package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.StandardsSnapshot;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.site.Siret;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checks the standards that all sites share: a correction is previewed, and reaches every affected site and no other.
 */
@DemoTest
class StandardsStoriesTest {

    private static final String HOST = "france-services.localhost";
    private static final int MANY = 320;

    private final UUID site = BlueprintReader.tenantId("france-services");
    private TestAccounts accounts;
    private BackOfficeUser communications;
    /** Valid SIRET of the post office of Suresnes, which no site here has. */
    private static final String SIRET_OF_NONE = "35600000000048";

    private String siret;
    private StandardsSnapshot shared;

    @BeforeEach
    void prepare() {
        shared = new StandardsSnapshot();
        StandardsSnapshot.clear();
        accounts = new TestAccounts();
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        siret = ApplicationDatabase.texts("select legal #>> '{publisher,siret}' from site where tenant_id = ?", site)
                .getFirst();
    }

    @AfterEach
    void leave() {
        shared.putBack();
        accounts.close();
    }

    private static String page(String path) {
        return Jsoup.parse(BackOfficeUser.anyone().ask("GET", HOST, path).text())
                .select("main")
                .text();
    }

    private static void until(BooleanSupplier done) {
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        while (!done.getAsBoolean() && Instant.now().isBefore(late)) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private TestResponse entity(String number, String name, String... more) {
        String[] fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "siret", number, "name", name, "address", "1 rue de l’Essai, 75000 Paris", "phone", "01 00 00 00 09"
                },
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return communications.post(
                "/referentiel/entites?siret=" + Siret.read(number).orElse(""), fields);
    }

    @Test
    void oneCorrectionOfAnEntityReachesItsSites() {
        String before = page("/mentions-legales");
        Document reach = Jsoup.parse(entity(siret, "Agence corrigée").text());
        long touched = ApplicationDatabase.count("""
            select count(*) from site join tenant using (tenant_id)
             where legal #>> '{publisher,siret}' = ? and state <> 'deleted'\
            """, siret);
        assertThat(touched).isPositive();
        assertThat(reach.select("main").text()).contains("Rien n’est encore changé", "Agence corrigée");
        assertThat(reach.select("#touched tbody a[href='/sites/france-services']"))
                .hasSize(1);
        assertThat(reach.select("main form button[name=confirmed]").text()).isEqualTo("Appliquer à ces espaces");
        assertThat(page("/mentions-legales")).as("only looked at").isEqualTo(before);

        assertThat(entity(siret, "Agence corrigée", "confirmed", "true").status())
                .isEqualTo(303);
        until(() -> page("/mentions-legales").contains("Agence corrigée"));
        assertThat(page("/mentions-legales")).contains("1 rue de l’Essai", "01 00 00 00 09");
        assertThat(page("/accessibilite")).contains("Agence corrigée");
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'sites' from audit_event where action = 'standard.entity' order by"
                                + " id desc limit 1"))
                .containsExactly(String.valueOf(touched));
        assertThat(communications.get("/referentiel").text()).contains("Agence corrigée");
        assertThat(Jsoup.parse(communications
                                .get("/referentiel/entites?siret=" + siret)
                                .text())
                        .select("#name")
                        .attr("value"))
                .isEqualTo("Agence corrigée");
    }

    @Test
    void anEntityThatIsKnownIsNamedWhereANewOneWasMeant() {
        entity(siret, "Agence connue", "confirmed", "true");
        Document opened = Jsoup.parse(communications.get("/referentiel/entites").text());
        TestResponse refused = communications.post(
                "/referentiel/entites",
                values(opened, "siret", siret, "name", "Un autre nom", "address", "1 rue", "phone", "01 00 00 00 09"));
        assertThat(refused.status()).isEqualTo(422);
        Document form = Jsoup.parse(refused.text());
        assertThat(form.select("main").text())
                .contains("« Agence connue » est déjà enregistrée sous ce SIRET")
                .doesNotContain("a été modifié depuis");
        assertThat(form.select("#name").val()).as("kept").isEqualTo("Un autre nom");
        assertThat(form.select("h1").text()).as("still a new one").contains("Enregistrer une entité");
        assertThat(ApplicationDatabase.texts("select facts ->> 'name' from entity where siret = ?", siret))
                .containsExactly("Agence connue");
    }

    @Test
    void anEntityIsCheckedAsTheIdentityOfASiteIs() {
        String[] wrong = {"siret", "123 456 789 01234", "name", "Nom ".repeat(51), "address", "1 rue", "phone", "12"};
        Document refused =
                Jsoup.parse(communications.post("/referentiel/entites", wrong).text());
        assertThat(refused.select("#phone-messages").text()).contains("numéro de téléphone complet");
        assertThat(refused.select("#name-messages").text()).contains("200 caractères au plus");
        assertThat(refused.select("h1").text()).contains("Enregistrer une entité");
        entity(siret, "Agence à corriger", "confirmed", "true");
        Document correction = Jsoup.parse(
                communications.get("/referentiel/entites?siret=" + siret).text());
        assertThat(correction.select("h1").text()).contains("Corriger une entité");
        String address = correction.select("main form").attr("action");
        assertThat(address).endsWith("siret=" + siret);
        String[] change = {"siret", siret, "name", "Corrigée", "address", "1 rue", "phone", "01 00 00 00 09"};
        assertThat(Jsoup.parse(communications.post(address, change).text())
                        .select("h1")
                        .text())
                .isEqualTo("Corriger une entité");
    }

    @Test
    void anEntityOfNoSiteIsSavedWithoutSitesToApplyItTo() {
        Document reach = Jsoup.parse(entity(SIRET_OF_NONE, "Entité sans espace").text());
        assertThat(reach.select("main").text()).contains("Aucun espace n’est touché");
        assertThat(reach.select("main form button[name=confirmed]").text()).isEqualTo("Enregistrer ce changement");
    }

    /** An entity keeps its SIRET, by which sites refer to it; the values typed in other fields are kept too. */
    @Test
    void theSiretOfAnEntityStaysAndItsReasonIsSaid() {
        entity(SIRET_OF_NONE, "Agence mal numérotée", "confirmed", "true");
        String address = "/referentiel/entites?siret=" + SIRET_OF_NONE;
        Document form = Jsoup.parse(communications.get(address).text());
        assertThat(form.select("input[readonly]").eachAttr("name")).containsExactly("siret");
        assertThat(form.select("main form").text()).contains("enregistrez l’entité sous le bon numéro");

        String[] other = values(form, "siret", "21750001600019", "name", "Agence renommée");
        Document reach = Jsoup.parse(communications.post(address, other).text());
        assertThat(reach.select("main").text()).contains(SIRET_OF_NONE, "Agence renommée", "1 rue de l’Essai");
        Document again = Jsoup.parse(
                communications.post(address, values(reach, "edit", "true")).text());
        assertThat(again.select("#name").val()).isEqualTo("Agence renommée");
        assertThat(again.select("#siret").val()).isEqualTo(SIRET_OF_NONE);
        assertThat(communications
                        .post(address, values(again, "confirmed", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select siret || ' ' || (facts ->> 'name') from entity"))
                .containsExactly(SIRET_OF_NONE + " Agence renommée");
    }

    @Test
    void anEntityThatWasRemovedMeanwhileIsRecordedAsItWasTyped() {
        entity(SIRET_OF_NONE, "Agence retirée", "confirmed", "true");
        String address = "/referentiel/entites?siret=" + SIRET_OF_NONE;
        Document form = Jsoup.parse(communications.get(address).text());
        ApplicationDatabase.change("delete from entity");
        Document reach = Jsoup.parse(communications.post(address, values(form)).text());
        assertThat(reach.select("h1").text()).isEqualTo("Enregistrer une entité");
        assertThat(reach.select("main").text()).contains("Agence retirée", "1 rue de l’Essai", "01 00 00 00 09");
    }

    @Test
    void anEntityThatNoSpaceStatesIsRemovedAndNoOther() {
        entity(SIRET_OF_NONE, "Agence de personne", "confirmed", "true");
        entity(siret, "Agence utilisée", "confirmed", "true");
        List<String> removals = Jsoup.parse(communications.get("/referentiel").text())
                .select("#entities a[href*=/retrait]")
                .eachAttr("href");
        assertThat(removals).hasSize(2);

        String unused = removals.stream()
                .filter(href -> href.endsWith(SIRET_OF_NONE))
                .findFirst()
                .orElseThrow();
        assertThat(Jsoup.parse(communications.get(unused).text()).select("main").text())
                .contains("Agence de personne", "Aucun espace ne déclare ce SIRET");
        assertThat(communications.post(unused).status()).isEqualTo(303);
        assertThat(communications
                        .post("/referentiel/entites/retrait?siret=" + siret)
                        .status())
                .isEqualTo(303);
        assertThat(communications.get("/referentiel").text()).contains("Agence utilisée");
        assertThat(ApplicationDatabase.texts("select siret from entity")).containsExactly(siret);
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'what' from audit_event where action = 'standard.entity-removed' order"
                                + " by id desc limit 1"))
                .containsExactly("Agence de personne");
        assertThat(communications.get("/journal?action=standard").text()).contains("Entité retirée");
    }

    /** « Modifier » leads from each preview to the form with its values, at an address that opens the form. */
    @Test
    void aPreviewLeadsBackToItsForm() {
        String text = "Un premier paragraphe.\nUn autre, de {site}.";
        Map<String, String[]> previews = Map.of(
                "/referentiel/textes?texte=cgu", new String[] {"body", text},
                "/referentiel/entites",
                        new String[] {
                            "siret", SIRET_OF_NONE, "name", "Agence", "address", "1 rue", "phone", "01 00 00 00 09"
                        },
                "/referentiel/hotes", new String[] {"hosts", "nouveau.exemple.fr"});
        ApplicationDatabase.change("insert into embed_host (host) values ('ancien.exemple.fr')");
        previews.forEach((path, typed) -> {
            Document form = Jsoup.parse(communications.get(path).text());
            assertThat(form.select("main form").attr("action")).isEqualTo(path);
            Document preview =
                    Jsoup.parse(communications.post(path, values(form, typed)).text());
            Element edit = preview.select("main form button:contains(Modifier)").first();
            assertThat(edit).as(path).isNotNull();
            Document again = Jsoup.parse(communications
                    .post(path, values(preview, edit.attr("name"), edit.val()))
                    .text());
            for (int i = 0; i < typed.length; i += 2) {
                Elements field = again.select("#" + typed[i]);
                assertThat(field.is("textarea") ? field.first().wholeText().strip() : field.val())
                        .as(path)
                        .isEqualTo(typed[i + 1]);
            }
        });
    }

    @Test
    void aTextThatIsEmptiedIsSaidToBeRemoved() {
        communications.post("/referentiel/textes?texte=cgu", "body", "À retirer.", "confirmed", "true");
        assertThat(Jsoup.parse(communications
                                .post("/referentiel/textes?texte=cgu", "body", "")
                                .text())
                        .select("main")
                        .text())
                .contains("Le texte est retiré")
                .doesNotContain("Non renseigné");
    }

    @Test
    void anEntityHasASiretWhoseKeyIsRight() {
        TestResponse wrong = entity("123 456 789 01234", "Entité de personne");
        assertThat(wrong.status()).isEqualTo(422);
        Document form = Jsoup.parse(wrong.text());
        assertThat(form.select("#siret-messages").text()).contains("clé");
        assertThat(form.select("#siret").attr("value")).isEqualTo("123 456 789 01234");
    }

    /** The platform's entity for a SIRET overrides the site's values in the legal pages, and the site is informed. */
    @Test
    void aSiteCannotSayOtherwiseThanTheEntityOfItsSiret() {
        assertThat(entity(siret, "Agence commune", "confirmed", "true").status())
                .isEqualTo(303);
        String path = "/sites/france-services/identite";
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.OWNER);
        BackOfficeUser owner = BackOfficeUser.signedIn(account);
        Document form = Jsoup.parse(owner.get(path).text());
        assertThat(form.select("label[for=publisher-name]").text()).contains("référentiel");
        assertThat(form.select("label[for=host-name]").text()).doesNotContain("référentiel");
        assertThat(form.select("input[readonly]").eachAttr("name"))
                .containsExactly("publisher.name", "publisher.address", "publisher.phone");

        TestResponse refused = owner.post(path, values(form, "publisher.name", "Nous-mêmes", "then", "save"));
        assertThat(refused.status()).isEqualTo(422);
        Document told = Jsoup.parse(refused.text());
        assertThat(told.select("#publisher-name-messages").text()).contains("fait foi");
        assertThat(told.select("#publisher-name").attr("value")).isEqualTo("Nous-mêmes");
        assertThat(told.select("#error-summary a").eachAttr("href")).containsExactly("#publisher-name");

        // Another SIRET that the platform knows: its facts are not those shown before it is saved.
        assertThat(entity("77777777200008", "Agence voisine", "confirmed", "true")
                        .status())
                .isEqualTo(303);
        TestResponse incomplete = owner.post(
                path, values(form, "publisher.siret", "77777777200008", "publicationDirector", "", "then", "save"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(Jsoup.parse(incomplete.text()).select("input[readonly]")).isEmpty();

        assertThat(owner.post(path, values(form, "publicationDirector", "Ada Lovelace", "then", "save"))
                        .status())
                .isEqualTo(303);
    }

    /**
     * Values typed beside the SIRET used to be replaced in public without notice, and the change could not be undone.
     */
    @Test
    void anEntityTakesThePlaceOfWhatIsTypedOnceThatIsSaidAndGivesItBack() {
        String other = "77777777200008";
        assertThat(entity(other, "Agence voisine", "confirmed", "true").status())
                .isEqualTo(303);
        String path = "/sites/france-services/identite";
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.OWNER);
        BackOfficeUser owner = BackOfficeUser.signedIn(account);
        Document form = Jsoup.parse(owner.get(path).text());
        String declared = ApplicationDatabase.texts("select legal::text from site where tenant_id = ?", site)
                .getFirst();
        String[] typed = {"publisher.name", "Mairie tapée", "publisher.siret", other, "then", "save"};

        TestResponse asked = owner.post(path, values(form, typed));
        assertThat(asked.status()).isEqualTo(422);
        Document told = Jsoup.parse(asked.text());
        assertThat(told.select("#publisher-siret-messages").text())
                .contains("« Agence voisine »", "1 rue de l’Essai", "01 00 00 00 09", "Enregistrez de nouveau");
        assertThat(told.select("#publisher-name").val()).as("kept").isEqualTo("Mairie tapée");
        assertThat(tried(told)).contains("Agence voisine").doesNotContain("Mairie tapée");
        assertThat(ApplicationDatabase.texts("select legal::text from site where tenant_id = ?", site))
                .as("only asked")
                .containsExactly(declared);

        Document tried =
                Jsoup.parse(owner.post(path, values(told, "then", "trial")).text());
        assertThat(tried(tried)).contains("Agence voisine");
        TestResponse saved = owner.post(path, values(tried, "then", "save"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(journal()).endsWith(" → Agence voisine");
        Document taken = Jsoup.parse(owner.get(saved.header("location")).text());
        assertThat(taken.select("input[readonly]").eachAttr("value")).contains("Agence voisine");

        owner.post(
                taken.select("#flash form").attr("action"),
                "version",
                taken.select("#flash [name=version]").val(),
                "former",
                taken.select("#flash [name=former]").val());
        assertThat(ApplicationDatabase.texts("select legal::text from site where tenant_id = ?", site))
                .as("taken back")
                .containsExactly(declared);
        assertThat(journal()).startsWith("Agence voisine → ");

        Document again =
                Jsoup.parse(owner.post(path, values(Jsoup.parse(owner.get(path).text()), typed))
                        .text());
        owner.post(path, values(again, "then", "save"));
        Document ruled = Jsoup.parse(owner.get(path).text());
        Document emptied = Jsoup.parse(owner.post(path, values(ruled, "publisher.siret", "", "then", "trial"))
                .text());
        assertThat(emptied.select("#publisher-name").val()).isEqualTo("Mairie tapée");
        assertThat(emptied.select("input[readonly]")).isEmpty();
        assertThat(tried(emptied)).contains("Mairie tapée").doesNotContain("Agence voisine");
        assertThat(owner.post(path, values(ruled, "publisher.siret", "", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(owner.get(path).text()).select("#publisher-name").val())
                .isEqualTo("Mairie tapée");
        ApplicationDatabase.change("update site set legal = cast(? as jsonb) where tenant_id = ?", declared, site);
    }

    private String journal() {
        return ApplicationDatabase.texts(
                        "select detail ->> 'publisher-name' from audit_event where tenant_id = ? and action ="
                                + " 'site.particulars-changed' order by id desc limit 1",
                        site)
                .getFirst();
    }

    private static String tried(Document screen) {
        String href = screen.select("iframe").getFirst().attr("src");
        return Jsoup.parse(BackOfficeUser.anyone()
                        .ask("GET", "apercu.localhost", href.substring(href.indexOf('/', "http://".length())))
                        .text())
                .select("main")
                .text();
    }

    private static String[] values(Document form, String... other) {
        Map<String, String> values = new LinkedHashMap<>();
        form.select("main form input[name], main form textarea[name]")
                .forEach(field ->
                        values.put(field.attr("name"), field.is("textarea") ? field.wholeText() : field.attr("value")));
        values.remove("_csrf");
        for (int i = 0; i < other.length; i += 2) {
            values.put(other[i], other[i + 1]);
        }
        return values.entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void threeHundredSitesAndMoreAreCountedPagedAndReached() {
        ApplicationDatabase.changeWithoutTriggers("""
            with made as (
                insert into tenant (tenant_id, slug, name, state)
                select gen_random_uuid(), 'essai-commun-' || n, 'Essai commun ' || n, 'preparation'
                  from generate_series(1, ?) n returning tenant_id)
            insert into site (tenant_id, identity, search, side_menu, cards, tiles, legal, accessibility, menus)
            select made.tenant_id, identity, search, side_menu, cards, tiles,
                   jsonb_set(legal, '{publisher,siret}', '"99999999900009"'), accessibility, menus
              from made, site where site.tenant_id = ?\
            """, MANY, site);
        try {
            Document first =
                    Jsoup.parse(entity("999 999 999 00009", "Entité commune").text());
            assertThat(first.select("main").text()).contains(MANY + " espaces sont touchés");
            assertThat(first.select("#touched tbody tr")).hasSize(50);
            Document last = Jsoup.parse(
                    entity("99999999900009", "Entité commune", "page", "7").text());
            assertThat(last.select("#touched tbody tr")).hasSize(MANY - 300);
            assertThat(last.select("button[name=page]").eachAttr("value")).containsExactly("6");
            long version = ApplicationDatabase.count("select version from tenant where tenant_id = ?", site);
            assertThat(entity("99999999900009", "Entité commune", "confirmed", "true")
                            .status())
                    .isEqualTo(303);
            assertThat(ApplicationDatabase.count(
                            "select count(*) from tenant where slug like 'essai-commun-%' and version = 2"))
                    .isEqualTo(MANY);
            assertThat(ApplicationDatabase.count("select version from tenant where tenant_id = ?", site))
                    .as("no other site")
                    .isEqualTo(version);
        } finally {
            ApplicationDatabase.changeWithoutTriggers(
                    "delete from site where tenant_id in (select tenant_id from tenant where slug like"
                            + " 'essai-commun-%')");
            ApplicationDatabase.changeWithoutTriggers("delete from tenant where slug like 'essai-commun-%'");
        }
    }

    @Test
    void aStandardTextStandsOnEverySiteWithItsOwnValues() {
        String text = "Le site {site} est publié par {editeur}.\r\n<b>Écrire</b> à {contact}.";
        TestResponse reach = communications.post("/referentiel/textes?texte=mentions-legales", "body", text);
        assertThat(reach.text()).contains("espaces sont touchés");
        assertThat(communications
                        .post("/referentiel/textes?texte=mentions-legales", "body", text, "confirmed", "true")
                        .status())
                .isEqualTo(303);
        until(() -> page("/mentions-legales").contains("est publié par"));
        assertThat(page("/mentions-legales")).contains("<b>Écrire</b> à").doesNotContain("{site}");
        assertThat(communications
                        .post("/referentiel/textes?texte=mentions-legales", "body", "À {nom} et {site}.")
                        .text())
                .contains("Rien ne remplacerait");
        assertThat(communications.get("/referentiel/textes?texte=ailleurs").status())
                .isEqualTo(303);
        communications.post("/referentiel/textes?texte=mentions-legales", "body", "", "confirmed", "true");
        assertThat(communications.get("/journal?action=standard").text())
                .contains("Nouveau texte", "Ancien texte", "Le site {site} est publié par {editeur}.");
        until(() -> !page("/mentions-legales").contains("est publié par"));
    }

    @Test
    void theHostsOfEmbedsAreAList() {
        TestResponse wrong = communications.post("/referentiel/hotes", "hosts", "player.exemple.fr\r\npas un hôte");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select("#hosts").text()).contains("pas un hôte");
        communications.post("/referentiel/hotes", "hosts", "https://Player.exemple.fr/video\r\n\r\ncarte.exemple.fr");
        assertThat(ApplicationDatabase.texts("select host from embed_host order by host"))
                .containsExactly("carte.exemple.fr", "player.exemple.fr");
        TestResponse asked = communications.post("/referentiel/hotes", "hosts", "carte.exemple.fr");
        assertThat(asked.text()).contains("1 hébergeur de la liste", "player.exemple.fr", "Retirer de la liste");
        assertThat(ApplicationDatabase.texts("select host from embed_host"))
                .as("asked first")
                .hasSize(2);
        communications.post("/referentiel/hotes", "hosts", "carte.exemple.fr", "confirmed", "true");
        assertThat(ApplicationDatabase.texts("select host from embed_host")).containsExactly("carte.exemple.fr");
        assertThat(communications.get("/journal?action=standard").text())
                .contains("Hébergeurs", "retrait de player.exemple.fr");
    }

    @Test
    void administratorsAndAuditorsReadAndOthersDoNot() {
        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        assertThat(Jsoup.parse(auditor.get("/referentiel").text()).select("main a.fr-btn"))
                .isEmpty();
        assertThat(auditor.get("/referentiel/entites").status()).isEqualTo(403);
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.AGENT))
                        .get("/referentiel")
                        .status())
                .isEqualTo(403);
    }
}
