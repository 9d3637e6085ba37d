package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.HtmlForm;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the first-day guide of a site: the team is led from its creation to its launch, each step ticked by its act. */
@DemoTest
class FirstDayGuideStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String READ = "Relire la page d’accueil";
    private static final String CONTACT = "Vérifier la page de contact";
    private static final String LEGAL = "Compléter l’identité et les mentions légales";
    private static final String OWNERS = "Être au moins deux responsables";
    private static final String SHARE = "Partager un brouillon";
    private static final String PUBLISH = "Publier les pages";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text().replace('\u00a0', ' '));
    }

    private static String title(BackOfficeUser user, String site) {
        return open(user, site).select("#guide h2").text();
    }

    private static List<String> done(BackOfficeUser user, String site) {
        return open(user, site)
                .select("#guide li.ms-progress__step--done strong")
                .eachText();
    }

    /** Returns the address of the link of a step; empty without one. */
    private static String link(BackOfficeUser user, String site, String step) {
        return open(user, site).select("#guide li:contains(" + step + ") a").attr("href");
    }

    private static String roles(BackOfficeUser user, String site, String step) {
        return open(user, site)
                .select("#guide li:contains(" + step + ") p.ms-detail")
                .text();
    }

    /** Returns the path of the screens of a new site, as an approved request creates it. */
    private String created() {
        UUID request = accounts.submitted(accounts.account(Role.AGENT));
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        String version = open(communications, "/decisions/" + request)
                .select("form[action$=/decision] input[name=version]")
                .attr("value");
        assertThat(communications
                        .post(
                                "/decisions/" + request + "/decision",
                                "kind",
                                "approval",
                                "version",
                                version,
                                "confirmed",
                                "true")
                        .status())
                .isEqualTo(303);
        Eventually.until(
                SOON,
                "created",
                () -> ApplicationDatabase.texts("select state from creation where request_id = ?", request)
                        .equals(List.of("done")));
        String slug = ApplicationDatabase.texts(
                        "select t.slug from tenant t join creation c using (tenant_id) where c.request_id = ?", request)
                .getFirst();
        return "/sites/" + slug;
    }

    private static BackOfficeUser owner(String site) {
        return BackOfficeUser.signedIn(
                UUID.fromString(ApplicationDatabase.texts("""
                    select m.account_id from membership m join tenant t using (tenant_id)
                     where t.slug = ? and m.role = 'owner' order by m.account_id\
                    """, site.substring("/sites/".length()))
                        .getFirst()));
    }

    @Test
    void aNewSiteIsLaunchedByItsGuide() {
        String site = created();
        BackOfficeUser owner = owner(site);
        assertThat(title(owner, site)).isEqualTo("Avant la mise en ligne : 1 étape faite sur 6");
        assertThat(done(owner, site)).as("the request named two").containsExactly(OWNERS);
        Document fresh = open(owner, site);
        assertThat(fresh.select("#guide details[open] > summary")).hasSize(1);
        assertThat(fresh.select("#guide strong").eachText())
                .containsExactly(READ, CONTACT, LEGAL, OWNERS, SHARE, PUBLISH);
        assertThat(fresh.select("#guide").text())
                .contains("Il reste 5 étapes", "même sans rien changer", "publiées le sont depuis la création");
        assertThat(fresh.select("main a[href=" + site + "/ouverture]"))
                .as("offered before the steps are done, once")
                .hasSize(1);

        String home = link(owner, site, READ);
        open(owner, home);
        assertThat(done(owner, site)).containsExactly(READ, OWNERS);
        open(owner, link(owner, site, CONTACT));
        assertThat(done(owner, site)).containsExactly(READ, CONTACT, OWNERS);
        confirmLegalIdentity(owner, site);
        assertThat(done(owner, site)).containsExactly(READ, CONTACT, LEGAL, OWNERS);
        assertThat(owner.post(link(owner, site, SHARE), "label", "La mairie", "end", "expiry")
                        .status())
                .isEqualTo(200);
        publishOwnHome(owner, site, home.replaceFirst("/apercu$", ""));
        assertThat(title(owner, site)).isEqualTo("Avant la mise en ligne : 6 étapes faites sur 6");
        assertThat(open(owner, site).select("#guide").text())
                .contains("Tout est prêt", "pages publiées ont encore le texte de la création");

        String launch = open(owner, site).select("#guide a.fr-btn").attr("href");
        assertThat(open(owner, launch).select("h1").text()).contains("Mettre en ligne");
        assertThat(owner.post(launch).status()).isEqualTo(303);
        Eventually.until(
                SOON, "launched", () -> open(owner, site).select("#guide").isEmpty());
        assertThat(owner.post(launch + "/annulation").status()).isEqualTo(303);
        Eventually.until(SOON, "in preparation again", () -> title(owner, site).contains("6 étapes"));
    }

    /** Saves the identity as it is, which changes nothing the second time at the latest, and is stored without a member. */
    private static void confirmLegalIdentity(BackOfficeUser owner, String site) {
        String identity = link(owner, site, LEGAL);
        for (int i = 0; i < 2; i++) {
            Document form = Jsoup.parse(owner.get(identity).text());
            Map<String, List<String>> entries = new HtmlForm(form, "#publicationDirector").entries();
            assertThat(owner.post(identity, HtmlForm.fields(entries, "then", "save"))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(open(owner, identity).select("#flash").text()).contains("Rien n’a changé");
        assertThat(ApplicationDatabase.texts(
                        "select step from guide_confirmation c join tenant t using (tenant_id) where t.slug = ?",
                        site.substring("/sites/".length())))
                .containsExactlyInAnyOrder("home", "contact", "legal");
    }

    /** Changes the home page, which has to be published again, and publishes it. */
    private static void publishOwnHome(BackOfficeUser owner, String site, String home) {
        assertThat(done(owner, site)).doesNotContain(PUBLISH);
        Map<String, List<String>> entries =
                new HtmlForm(Jsoup.parse(owner.get(home).text()), "[name=lead]").entries();
        entries.put("lead", List.of("Bienvenue chez nous."));
        assertThat(owner.post(home, HtmlForm.fields(entries, "then", "publish")).header("location"))
                .isEqualTo(home + "/publication");
        assertThat(open(owner, site).select("#guide").text()).contains("Il reste 1 page à publier");
        Document publication = open(owner, home + "/publication");
        String publishing = "form[action$=/publication/mise-en-ligne]";
        assertThat(owner.post(
                                publication.select(publishing).attr("action"),
                                "revision",
                                publication
                                        .select(publishing + " [name=revision]")
                                        .val())
                        .status())
                .isEqualTo(303);
        assertThat(done(owner, site)).contains(PUBLISH);
    }

    /** Before the launch, and only while another entity than the platform's publisher was named. */
    @Test
    void theIdentityTellsThatTheRequestNamedAnotherPublisher() {
        String site = created();
        BackOfficeUser owner = owner(site);
        Document told = open(owner, site + "/identite");
        assertThat(told.select("#requested p:first-child").text())
                .startsWith("L’éditeur est encore celui de la plateforme")
                .endsWith("alors que la demande nommait « Direction des essais ».");
        Document taken = open(owner, told.select("#requested a").attr("href"));
        assertThat(taken.select("[name=publisher.name]").val()).isEqualTo("Direction des essais");
        assertThat(taken.select("[name=publisher.address]").val()).isEmpty();
        ApplicationDatabase.change("""
            update creation set answers = answers || '{"entity-siret": "130 026 032 00016"}'
             where tenant_id = (select tenant_id from tenant where slug = ?)\
            """, site.substring("/sites/".length()));
        assertThat(open(owner, site + "/identite").select("#requested"))
                .as("a part of the agency, by its SIRET")
                .isEmpty();
    }

    @Test
    void eachActTicksItsStep() {
        LiveTestSite site = new LiveTestSite(accounts, sites);
        ApplicationDatabase.change("""
            update site set legal = jsonb_set(legal, '{publicationDirector}', to_jsonb(''::text)) where tenant_id = ?\
            """, site.id);
        ApplicationDatabase.change("update tenant set state = 'preparation' where tenant_id = ?", site.id);
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        BackOfficeUser editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        BackOfficeUser contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        Eventually.until(SOON, "in preparation", () -> !title(owner, site.at).isEmpty());
        assertThat(title(owner, site.at)).endsWith("0 étape faite sur 6");
        assertThat(link(owner, site.at, READ)).isEqualTo(site.at + "/pages");

        UUID home = site.draft("/", "Accueil", "Bienvenue.");
        assertThat(done(owner, site.at)).containsExactly(READ);

        assertThat(link(contributor, site.at, LEGAL)).isEmpty();
        assertThat(roles(contributor, site.at, LEGAL)).endsWith("Qui peut le faire : Responsable");
        assertThat(link(editor, site.at, OWNERS)).isEmpty();
        assertThat(roles(contributor, site.at, PUBLISH)).endsWith("Qui peut le faire : Responsable, Éditeur");
        assertThat(roles(editor, site.at, PUBLISH)).isEmpty();
        assertThat(open(editor, site.at).select("#guide").text())
                .contains("La mise en ligne vient à la fin. Qui peut la faire : Responsable");
        assertThat(open(editor, site.at).select("a[href$=/ouverture]")).isEmpty();

        String sharing = link(contributor, site.at, SHARE);
        assertThat(contributor
                        .post(sharing, "label", "La mairie", "end", "expiry")
                        .status())
                .isEqualTo(200);
        assertThat(done(owner, site.at)).containsExactly(READ, SHARE);

        String invitation = link(owner, site.at, OWNERS);
        assertThat(open(owner, invitation).select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("owner");
        assertThat(owner.post(invitation, "email", "second@" + site.slug + ".example", "role", "owner")
                        .status())
                .isEqualTo(303);
        assertThat(open(owner, site.at).select("#guide").text())
                .contains("Une invitation de responsable attend sa réponse");
        assertThat(link(owner, site.at, OWNERS)).as("not another one").isEqualTo(site.at + "/personnes");
        accounts.member(site.id, accounts.account(Role.AGENT), Role.OWNER);
        assertThat(done(owner, site.at)).containsExactly(READ, OWNERS, SHARE);
        assertThat(link(owner, site.at, OWNERS)).isEqualTo(site.at + "/personnes");

        String identity = link(owner, site.at, LEGAL);
        Map<String, List<String>> entries = new HtmlForm(open(owner, identity), "#publicationDirector").entries();
        entries.put("publicationDirector", List.of("Zoé Directrice"));
        assertThat(owner.post(identity, HtmlForm.fields(entries, "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(done(owner, site.at)).containsExactly(READ, LEGAL, OWNERS, SHARE);

        assertThat(link(contributor, site.at, CONTACT)).isEqualTo(site.at + "/pages/nouvelle");
        UUID contact = site.draft("/contact", "Contact", "Écrivez-nous.");
        site.write(contact, "Contact", Map.of("type", "contact-form", "version", 1, "fields", List.of()));
        assertThat(link(contributor, site.at, CONTACT)).isEqualTo(site.at + "/pages/" + contact);
        assertThat(done(owner, site.at)).as("not published").doesNotContain(CONTACT);
        assertThat(open(owner, site.at).select("#guide").text()).contains("Il reste 2 pages à publier");
        publish(editor, site, contact);
        assertThat(done(owner, site.at)).containsExactly(READ, CONTACT, LEGAL, OWNERS, SHARE);
        assertThat(open(owner, site.at).select("#guide").text()).contains("Il reste 1 page à publier");
        publish(editor, site, home);
        assertThat(done(owner, site.at)).containsExactly(READ, CONTACT, LEGAL, OWNERS, SHARE, PUBLISH);
    }

    private static void publish(BackOfficeUser editor, LiveTestSite site, UUID page) {
        assertThat(editor.post(
                                site.at + "/pages/" + page + "/publication/mise-en-ligne",
                                "revision",
                                site.head(page).toString())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theGuideIsForMembersAndFollowsTheLock() {
        String site = created();
        BackOfficeUser owner = owner(site);
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        Document seen = open(communications, site);
        assertThat(seen.select("#guide")).isEmpty();
        assertThat(seen.select("main a[href=" + site + "/ouverture]")).hasSize(1);

        assertThat(communications.get(site + "/apercu").status()).isEqualTo(303);
        assertThat(done(owner, site)).as("the team has not read it yet").doesNotContain(READ);
        assertThat(owner.get(site + "/apercu").status()).isEqualTo(303);
        assertThat(done(owner, site)).contains(READ);

        ApplicationDatabase.change(
                "update tenant set read_only = true where slug = ?", site.substring("/sites/".length()));
        Eventually.until(SOON, "locked", () -> link(owner, site, PUBLISH).isEmpty());
        assertThat(link(owner, site, LEGAL)).isEmpty();
        assertThat(link(owner, site, OWNERS)).as("no content").isNotEmpty();
        assertThat(link(owner, site, READ)).isNotEmpty();
        assertThat(open(owner, site).select("#guide").text()).contains("tant qu’il est en lecture seule");
        assertThat(open(owner, site).select("main a[href$=/ouverture]")).isEmpty();
    }
}
