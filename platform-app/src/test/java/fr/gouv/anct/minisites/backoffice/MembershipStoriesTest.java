package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the members of a site in their browsers: invitation, acceptance, changes, departure, and all refusals. */
@DemoTest
class MembershipStoriesTest {

    private TestAccounts accounts;
    private UUID site;
    private UUID owner;
    private String at;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        String slug = TestAccounts.freshSlug();
        site = accounts.site(slug);
        at = "/sites/" + slug;
        owner = accounts.account(Role.OWNER);
        accounts.member(site, owner, Role.OWNER);
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static String email(UUID account) {
        return ApplicationDatabase.texts("select email from account where id = ?", account)
                .getFirst();
    }

    private List<String> role(UUID account) {
        return ApplicationDatabase.texts(
                "select role from membership where tenant_id = ? and account_id = ?", site, account);
    }

    private List<String> journal(String action) {
        return ApplicationDatabase.texts(
                "select actor_id from audit_event where tenant_id = ? and action = ?", site, action);
    }

    private static List<String> letters(String recipient) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ?"
                        + " order by number",
                recipient);
    }

    /** Returns the link in the latest mail to that address. */
    private static String link(String recipient) {
        String url = ApplicationDatabase.texts(
                        "select letter #>> '{action,url}' from outgoing_mail where recipient = ? order by number desc"
                                + " limit 1",
                        recipient)
                .getFirst();
        assertThat(url).startsWith(BackOfficeUser.ORIGIN + "/invitations/");
        return url.substring(BackOfficeUser.ORIGIN.length());
    }

    private static String error(TestResponse response, String field) {
        return Jsoup.parse(response.text())
                .select("#" + field + "-messages .fr-message--error")
                .text();
    }

    private static String title(TestResponse response) {
        return Jsoup.parse(response.text()).select("h1").text();
    }

    private static String flash(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).isEqualTo(303);
        return Jsoup.parse(user.get(response.header("location")).text())
                .select("#flash")
                .text();
    }

    private TestResponse invite(BackOfficeUser user, String email, String role) {
        return user.post(at + "/invitations/nouvelle", "email", email, "role", role, "message", "À bientôt !");
    }

    /** Nothing is announced that has not happened. */
    @Test
    void aMemberWhoLeavesAtTheSameTimeIsNotMadeOwner() {
        UUID editor = accounts.account(Role.AGENT);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String card = at + "/personnes/" + editor;
        responsable.token();

        TestResponse sent = ApplicationDatabase.meanwhile(
                () -> responsable.post(card + "/role", "role", "owner"),
                "delete from membership where tenant_id = ? and account_id = ?",
                site,
                editor);

        assertThat(flash(responsable, sent)).contains("retirée de l’espace entre-temps");
        assertThat(journal("member.role-changed")).isEmpty();
        assertThat(letters(email(editor))).isEmpty();
    }

    @Test
    void whoHasNeverSignedInIsSaidNotToHave() {
        UUID invented = accounts.account(Role.AGENT);
        accounts.member(site, invented, Role.EDITOR);
        ApplicationDatabase.change("update account set signed_in_at = now() where id = ?", owner);
        Document people = Jsoup.parse(
                BackOfficeUser.signedIn(owner).get(at + "/personnes").text());
        assertThat(people.select("#members tr:contains(" + email(invented) + ")")
                        .text())
                .contains("Aucune connexion pour l’instant");
        assertThat(people.select("#members tr:contains(" + email(owner) + ")").text())
                .contains("@")
                .doesNotContain("Aucune connexion");
    }

    @Test
    void invitedSignedInAndThere() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        UUID guest = accounts.account(Role.AGENT);
        String email = email(guest);
        assertThat(flash(responsable, invite(responsable, " " + email.toUpperCase(java.util.Locale.ROOT), "editor")))
                .contains("L’invitation est envoyée", email);
        assertThat(responsable.get(at + "/personnes").text()).contains(email, "Ouverte", "Jusqu’au");
        assertThat(letters(email)).singleElement().asString().contains("vous invite dans l’espace");
        assertThat(ApplicationDatabase.texts("select letter ->> 'quote' from outgoing_mail where recipient = ?", email))
                .containsExactly("À bientôt !");

        BackOfficeUser guestsBrowser = BackOfficeUser.anyone();
        String link = link(email);
        TestResponse seen = guestsBrowser.get(link);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("vous invite", "éditeur ou éditrice").doesNotContain(email);
        String door = Jsoup.parse(seen.text()).select("main a.fr-btn").attr("href");
        assertThat(door).isEqualTo("/connexion?suite=" + link.replace("/", "%2F"));
        assertThat(guestsBrowser.post(link).header("location")).isEqualTo(door);

        assertThat(guestsBrowser.signIn(guest, link).header("location")).isEqualTo(link);
        assertThat(guestsBrowser.get(at).status()).as("not yet").isEqualTo(404);
        Document offer = Jsoup.parse(guestsBrowser.get(link).text());
        assertThat(offer.select("main form button").text()).isEqualTo("Accepter l’invitation");
        assertThat(flash(guestsBrowser, guestsBrowser.post(link))).contains("Bienvenue");
        assertThat(role(guest)).containsExactly("editor");
        assertThat(journal("member.invited")).containsExactly(owner.toString());
        assertThat(journal("member.joined")).containsExactly(guest.toString());
        assertThat(letters(email(owner))).singleElement().asString().contains("a accepté votre invitation");

        assertThat(guestsBrowser.get(link).status()).as("opened twice").isEqualTo(409);
        assertThat(title(guestsBrowser.post(link))).isEqualTo("Cette invitation a déjà été acceptée");
        assertThat(journal("member.joined")).hasSize(1);
    }

    @Test
    void anotherAddressIsConfirmedAndToldToWhoInvites() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String invited = "autre-" + UUID.randomUUID() + "@ailleurs.example";
        invite(responsable, invited, "contributor");
        UUID guest = accounts.account(Role.AGENT);
        BackOfficeUser browser = BackOfficeUser.signedIn(guest);
        String link = link(invited);

        TestResponse asked = browser.get(link);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains(invited, email(guest), "Ces deux adresses sont les miennes");
        TestResponse unconfirmed = browser.post(link);
        assertThat(unconfirmed.status()).isEqualTo(409);
        assertThat(role(guest)).isEmpty();
        assertThat(flash(browser, browser.post(link, "confirmed", "true"))).contains("Bienvenue");
        assertThat(role(guest)).containsExactly("contributor");
        assertThat(letters(email(owner))).singleElement().asString().contains("avec une autre adresse");
        assertThat(ApplicationDatabase.texts(
                        "select letter::text from outgoing_mail where recipient = ?", email(owner)))
                .singleElement()
                .asString()
                .contains(invited, email(guest));
        String journal = responsable.get(at + "/journal").text();
        // The ids in these addresses are omitted from the displayed text.
        assertThat(Jsoup.parse(journal).select("#journal tbody tr").eachText())
                .filteredOn(event -> event.contains("Adresse invitée") && event.contains("@ailleurs.example"))
                .hasSize(2)
                .filteredOn(event -> event.contains("Acceptée par"))
                .hasSize(1);
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'accepted-by' from audit_event where tenant_id = ? and detail ->> 'invited'"
                                + " = ? order by id",
                        site,
                        invited))
                .containsExactly("null", email(guest));
        ApplicationDatabase.change("delete from outgoing_mail where recipient = ?", invited);
    }

    @Test
    void theLettersShowALinkToItsRecipientAlone() {
        UUID guest = accounts.account(Role.AGENT);
        invite(BackOfficeUser.signedIn(owner), email(guest), "owner");
        String link = link(email(guest));
        String letter = "/courriels/"
                + ApplicationDatabase.texts("select id from outgoing_mail where recipient = ?", email(guest))
                        .getFirst();
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)) {
            TestResponse read = BackOfficeUser.signedIn(accounts.account(role)).get(letter);
            assertThat(read.text())
                    .contains("vous invite", "/invitations/[lien personnel masqué]")
                    .doesNotContain(link);
            assertThat(Jsoup.parse(read.text()).select("main a.fr-btn")).isEmpty();
        }
        BackOfficeUser recipient = BackOfficeUser.signedIn(guest);
        assertThat(Jsoup.parse(recipient.get(letter).text())
                        .select("main a.fr-btn")
                        .attr("href"))
                .endsWith(link);
        assertThat(Jsoup.parse(recipient.get("/courriels").text()).select("#letters tbody tr"))
                .hasSize(1);
        BackOfficeUser other = BackOfficeUser.signedIn(accounts.account(Role.AGENT));
        assertThat(other.get(letter).status()).isEqualTo(404);
        assertThat(Jsoup.parse(other.get("/courriels").text()).select("#letters tbody tr"))
                .isEmpty();
    }

    @Test
    void theListOfLettersSaysWhoseTheyAre() {
        for (Role role : List.of(Role.AGENT, Role.AUDITOR)) {
            assertThat(BackOfficeUser.signedIn(accounts.account(role))
                            .get("/courriels")
                            .text())
                    .contains("Les courriels qui vous ont été adressés", "Aucun courriel ne vous a été adressé")
                    .doesNotContain("Les courriels écrits par la plateforme", "Aucun courriel pour le moment");
        }
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR))
                        .get("/courriels")
                        .text())
                .contains("Les courriels écrits par la plateforme");
    }

    @Test
    void whatIsOverSaysWhyAndDoesNothing() {
        UUID guest = accounts.account(Role.AGENT);
        BackOfficeUser browser = BackOfficeUser.signedIn(guest);
        String expired = "/invitations/"
                + accounts.invitation(site, owner, Role.EDITOR, email(guest), -1)
                        .token();
        assertThat(browser.get("/").text()).as("nothing waits any more").contains("Rien ne vous attend");
        gone(browser, expired, "Cette invitation a expiré");
        ApplicationDatabase.change("update invitation set revoked_at = now() where tenant_id = ?", site);
        gone(browser, expired, "Cette invitation n’est plus valable");

        UUID second = accounts.account(Role.OWNER);
        accounts.member(site, second, Role.OWNER);
        String withdrawn = "/invitations/"
                + accounts.invitation(site, second, Role.OWNER, email(guest), 14)
                        .token();
        BackOfficeUser.signedIn(owner).post(at + "/personnes/" + second + "/role", "role", "editor");
        gone(browser, withdrawn, "Cette invitation n’est plus proposée");
        BackOfficeUser.signedIn(owner).post(at + "/personnes/" + second + "/role", "role", "owner");
        assertThat(role(second)).containsExactly("owner");
        gone(browser, withdrawn, "Cette invitation n’est plus proposée");
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        Document people = Jsoup.parse(responsable.get(at + "/personnes").text());
        assertThat(people.select("#invitations").text())
                .as("what the link answers is what the list says")
                .contains("Plus valable", "À renvoyer")
                .doesNotContain("Ouverte");
        String card = people.select("#invitations a").attr("href");
        assertThat(responsable.get(card).text()).contains("À renvoyer");
        assertThat(flash(responsable, responsable.post(card + "/renvoi"))).contains("renvoyée");
        assertThat(responsable.get(at + "/personnes").text())
                .contains("Ouverte")
                .doesNotContain("À renvoyer");
        assertThat(browser.get(link(email(guest))).text()).contains("Accepter l’invitation");
        assertThat(browser.get("/").text())
                .contains("Une invitation vous attend", "le lien du courriel d’invitation")
                .doesNotContain("Rien ne vous attend");
        assertThat(role(guest)).isEmpty();

        for (String path : List.of("/invitations/x", "/invitations/" + "a".repeat(65), withdrawn + "a")) {
            assertThat(browser.get(path).status()).isEqualTo(404);
            assertThat(browser.post(path, "confirmed", "true").status()).isEqualTo(404);
            assertThat(BackOfficeUser.anyone().get(path).status()).isEqualTo(404);
        }
    }

    private static void gone(BackOfficeUser browser, String link, String title) {
        for (TestResponse response : List.of(
                browser.get(link),
                browser.post(link, "confirmed", "true"),
                BackOfficeUser.anyone().get(link))) {
            assertThat(response.status()).isEqualTo(410);
            assertThat(title(response)).isEqualTo(title);
        }
    }

    @Test
    void anInvitationRaisesARoleButNeverLowersIt() {
        UUID contributor = accounts.account(Role.CONTRIBUTOR);
        accounts.member(site, contributor, Role.CONTRIBUTOR);
        String raising = "/invitations/"
                + accounts.invitation(site, owner, Role.EDITOR, email(contributor), 14)
                        .token();
        assertThat(BackOfficeUser.signedIn(contributor).post(raising).status()).isEqualTo(303);
        assertThat(role(contributor)).containsExactly("editor");

        String lowering = "/invitations/"
                + accounts.invitation(site, owner, Role.CONTRIBUTOR).token();
        TestResponse refused = BackOfficeUser.signedIn(contributor).post(lowering, "confirmed", "true");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(title(refused)).isEqualTo("Vous êtes déjà membre de cet espace");
        assertThat(role(contributor)).containsExactly("editor");
        assertThat(ApplicationDatabase.texts(
                        "select accepted_at from invitation where tenant_id = ? and role = 'contributor'", site))
                .as("it stays open for whom it is meant")
                .containsExactly("null");
    }

    @Test
    void anInvitationIsRefusedToItsSenderInEachSession() {
        UUID communications = accounts.account(Role.COMMUNICATIONS);
        String link = "/invitations/"
                + accounts.invitation(site, communications, Role.OWNER).token();
        for (BackOfficeUser session :
                List.of(BackOfficeUser.signedIn(communications), BackOfficeUser.signedIn(communications))) {
            for (TestResponse response : List.of(session.get(link), session.post(link, "confirmed", "true"))) {
                assertThat(response.status()).isEqualTo(409);
                assertThat(title(response)).isEqualTo("Vous avez envoyé cette invitation");
            }
        }
        assertThat(role(communications)).isEmpty();
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.AGENT))
                        .get(link)
                        .text())
                .contains("Ces deux adresses sont les miennes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | editor  | email   | Indiquez l’adresse",
                "pas une adresse             | editor  | email   | n’est pas valable",
                "=1+1@exemple.fr             | editor  | email   | n’est pas valable",
                "a@b                         | editor  | email   | n’est pas valable",
                "nouveau@ailleurs.example    | ''      | role    | Choisissez un rôle",
                "nouveau@ailleurs.example    | agent   | role    | Choisissez l’une",
                "nouveau@ailleurs.example    | administrator | role | Choisissez l’une"
            })
    void whatIsTypedWronglyStandsAtItsField(String typed, String role, String field, String message) {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        TestResponse response = invite(responsable, typed, role);
        assertThat(response.status()).isEqualTo(422);
        assertThat(error(response, field)).contains(message);
        Document page = Jsoup.parse(response.text());
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.select("#email").attr("value")).isEqualTo(typed);
        assertThat(page.select("#message").text()).isEqualTo("À bientôt !");
        assertThat(ApplicationDatabase.count("select count(*) from invitation where tenant_id = ?", site))
                .isZero();
    }

    @Test
    void whoIsThereOrInvitedOrOneselfIsNotInvited() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        UUID member = accounts.account(Role.EDITOR);
        accounts.member(site, member, Role.EDITOR);
        String invited = "deja-" + UUID.randomUUID() + "@ailleurs.example";
        assertThat(invite(responsable, invited, "editor").status()).isEqualTo(303);

        assertThat(error(invite(responsable, email(member), "owner"), "email")).contains("déjà membre");
        assertThat(error(invite(responsable, invited, "owner"), "email")).contains("attend déjà une réponse");
        assertThat(error(invite(responsable, email(owner), "editor"), "email")).contains("propre adresse");
        assertThat(letters(invited)).hasSize(1);
        String longest = "a".repeat(1_001);
        TestResponse response = responsable.post(
                at + "/invitations/nouvelle", "email", "x@ailleurs.example", "role", "editor", "message", longest);
        assertThat(error(response, "message")).contains("trop long");
        assertThat(response.text()).contains(longest);
        ApplicationDatabase.change("delete from outgoing_mail where recipient = ?", invited);
    }

    @Test
    void anInvitationIsSentAgainAndTakenBack() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        UUID guest = accounts.account(Role.AGENT);
        invite(responsable, email(guest), "editor");
        String old = link(email(guest));
        String page = at + "/invitations/"
                + ApplicationDatabase.texts("select id from invitation where tenant_id = ?", site)
                        .getFirst();
        assertThat(responsable.get(page).text()).contains("Renvoyer l’invitation", "Message joint", "À bientôt !");
        assertThat(flash(responsable, responsable.post(page + "/renvoi"))).contains("renvoyée");
        BackOfficeUser browser = BackOfficeUser.signedIn(guest);
        gone(browser, old, "Cette invitation n’est plus valable");
        String fresh = link(email(guest));
        assertThat(ApplicationDatabase.texts(
                        "select letter ->> 'quote' from outgoing_mail where recipient = ?", email(guest)))
                .as("the same letter again")
                .containsExactly("À bientôt !", "À bientôt !");
        assertThat(ApplicationDatabase.texts(
                        "select message from invitation where tenant_id = ? order by created_at", site))
                .as("the words go with their invitation")
                .containsExactly("null", "À bientôt !");

        String again = at + "/invitations/"
                + ApplicationDatabase.texts(
                                "select id from invitation where tenant_id = ? and revoked_at is null", site)
                        .getFirst();
        assertThat(flash(responsable, responsable.get(page)))
                .as("the old one is no longer there")
                .contains("a reçu une réponse ou a été annulée entre-temps");
        assertThat(responsable.get(again + "/annulation").text()).contains("Annuler cette invitation");
        assertThat(flash(responsable, responsable.post(again + "/annulation"))).contains("annulée");
        gone(browser, fresh, "Cette invitation n’est plus valable");
        assertThat(ApplicationDatabase.texts(
                        "select message from invitation where tenant_id = ? order by created_at", site))
                .containsExactly("null", "null");
        assertThat(journal("invitation.revoked")).containsExactly(owner.toString());
        assertThat(letters(email(guest)).getLast()).contains("est annulée");
    }

    @Test
    void aRoleChangesWhileOneIsSignedInAndIsEffectiveAtOnce() {
        UUID editor = accounts.account(Role.EDITOR);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser theirs = BackOfficeUser.signedIn(editor);
        assertThat(theirs.get(at + "/invitations/nouvelle").status()).isEqualTo(403);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String card = at + "/personnes/" + editor;
        assertThat(responsable.get(card + "/relais").text()).contains("attendent une réponse");
        assertThat(responsable.get(card).text()).contains(card + "/relais\"");
        assertThat(flash(responsable, responsable.post(at + "/personnes/" + editor + "/role", "role", "owner")))
                .contains("Le rôle est changé");
        assertThat(theirs.get(at + "/invitations/nouvelle").status()).isEqualTo(200);
        assertThat(responsable.get(card).text()).doesNotContain(card + "/relais\"");
        assertThat(flash(responsable, responsable.get(card + "/relais"))).contains("répond déjà de l’espace");
        assertThat(flash(responsable, responsable.post(card + "/relais", "role", "editor")))
                .contains("répond déjà de l’espace");
        assertThat(role(owner)).containsExactly("owner");
        for (String consequence : List.of(card + "/role", card + "/retrait")) {
            assertThat(responsable.get(consequence).text())
                    .as("what becomes of invitations, at " + consequence)
                    .contains("attendent une réponse");
        }
        assertThat(theirs.get(card + "/role").text()).doesNotContain("Un courriel l’en avertit");
        assertThat(letters(email(editor))).singleElement().asString().contains("Votre rôle");

        assertThat(responsable
                        .post(at + "/personnes/" + editor + "/role", "role", "contributor")
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get(at + "/invitations/nouvelle").status()).isEqualTo(403);
        assertThat(responsable
                        .post(at + "/personnes/" + editor + "/role", "role", "auditor")
                        .status())
                .isEqualTo(422);
        assertThat(flash(responsable, responsable.post(at + "/personnes/" + editor + "/retrait")))
                .contains("retirée");
        assertThat(theirs.get(at).status()).isEqualTo(404);
        long refusals = ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'");
        String removed = at + "/personnes/" + editor;
        assertThat(flash(responsable, responsable.get(removed))).contains("a été retirée de l’espace entre-temps");
        assertThat(flash(responsable, responsable.post(removed + "/retrait")))
                .contains("a été retirée de l’espace entre-temps");
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'"))
                .as("a page left open is no attempt")
                .isEqualTo(refusals);
        assertThat(responsable.get(at + "/journal?action=member").text())
                .contains("Rôle précédent\u00a0: Éditeur", "Rôle\u00a0: Responsable");
        assertThat(journal("member.role-changed")).hasSize(2);
        assertThat(journal("member.removed")).hasSize(1);
    }

    @Test
    void whatEndsWithAPartIsCountedBeforeItEnds() {
        UUID editor = accounts.account(Role.EDITOR);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        BackOfficeUser theirs = BackOfficeUser.signedIn(editor);
        String card = at + "/personnes/" + editor;
        assertThat(responsable.get(card + "/retrait").text()).doesNotContain("programmée");
        assertThat(responsable.get(card + "/role").text()).doesNotContain("ne permet pas de publier");
        UUID page = accounts.page(site);
        withdraws(page, editor);
        endings(responsable.get(card + "/role"), "Un retrait programmé n’aura pas lieu");
        for (int links = 0; links < 2; links++) {
            UUID link = accounts.link(page).id();
            ApplicationDatabase.change("update preview_link set created_by = ? where id = ?", editor, link);
        }
        ApplicationDatabase.change("update page set owner_id = ? where id = ?", editor, page);
        ApplicationDatabase.change(
                "insert into working_copy (tenant_id, page_id, account_id, base, fields, shown) values (?, ?, ?, 1,"
                        + " '{}', '{\"title\": \"T\", \"description\": \"\", \"tags\": [], \"body\": []}')",
                site,
                page,
                editor);
        String[] all = {
            "Un retrait programmé n’aura pas lieu",
            "2 liens de relecture ne s’ouvriront plus",
            "Une page n’aura plus de responsable",
            "Un texte non enregistré ne pourra plus être lu"
        };
        endings(responsable.get(card + "/retrait"), all);
        endings(responsable.get(card + "/fin"), all);
        endings(theirs.get(at + "/depart"), all);
        endings(theirs.get("/compte/effacement"), all);
        assertThat(responsable.get(card + "/role").text())
                .as("a member keeps them in any role")
                .doesNotContain("liens de relecture");

        withdraws(page, owner);
        endings(responsable.get(card + "/relais"), "Un retrait programmé n’aura pas lieu", "Si vous quittez l’espace");
    }

    /** Makes the account the author of a page's scheduled withdrawal. */
    private void withdraws(UUID page, UUID account) {
        ApplicationDatabase.change(
                "update schedule set (act, revision_id, decided_by) = ('withdraw', null, ?) where id = ?",
                account,
                accounts.schedule(page));
    }

    private static void endings(TestResponse screen, String... lines) {
        assertThat(screen.status()).isEqualTo(200);
        assertThat(Jsoup.parse(screen.text()).select("main").text()).contains(lines);
    }

    @Test
    void oneStepsDownOnlyOnceItIsConfirmed() {
        UUID second = accounts.account(Role.OWNER);
        accounts.member(site, second, Role.OWNER);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String path = at + "/personnes/" + owner + "/role";
        TestResponse asked = responsable.post(path, "role", "editor");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Vous renoncez à répondre de cet espace");
        assertThat(role(owner)).containsExactly("owner");
        assertThat(responsable.post(path, "role", "editor", "confirmed", "true").status())
                .isEqualTo(303);
        assertThat(role(owner)).containsExactly("editor");
        assertThat(responsable.get(at + "/personnes").text())
                .contains("Une seule personne répond de cet espace")
                .doesNotContain("Inviter une personne", "invitez une deuxième personne");
        ApplicationDatabase.change("update tenant set state = 'archived' where tenant_id = ?", site);
        ApplicationDatabase.texts("select pg_notify('tenant_changed', ?)", site.toString());
        BackOfficeUser other = BackOfficeUser.signedIn(second);
        Eventually.until(
                Duration.ofSeconds(10),
                "nobody is asked to invite to an archived space",
                () -> !other.get(at + "/personnes").text().contains("invitez une deuxième personne"));
    }

    @Test
    void theLastResponsableStaysAndIsToldWhy() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String own = at + "/personnes/" + owner;
        for (String path : List.of(at + "/depart", own + "/retrait", own + "/role")) {
            assertThat(flash(responsable, responsable.get(path))).contains("au moins une personne responsable");
            assertThat(flash(responsable, responsable.post(path, "role", "editor", "confirmed", "true")))
                    .contains("au moins une personne responsable", "Vous êtes la seule personne à répondre");
        }
        assertThat(responsable.get(own).text()).contains("Vous êtes la seule personne à répondre");
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(communications.get(own).text()).contains("Cette personne est la seule à répondre");
        assertThat(flash(communications, communications.post(own + "/retrait")))
                .contains("Cette personne est la seule à répondre");
        assertThat(role(owner)).containsExactly("owner");
        assertThat(responsable.get(at + "/personnes").text()).contains("Une seule personne répond de cet espace");
    }

    @Test
    void aPlaceIsHandedOverInOneAct() {
        UUID editor = accounts.account(Role.EDITOR);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String path = at + "/personnes/" + editor + "/relais";
        assertThat(responsable.get(path).text()).doesNotContain("prend fin le");
        ApplicationDatabase.change("update membership set until = '2031-12-20' where account_id = ?", editor);
        assertThat(responsable.get(path).text()).contains("prend fin le", "20 décembre 2031");
        assertThat(responsable.post(path).status()).isEqualTo(422);
        TestResponse response = responsable.post(path, "role", "leave");
        assertThat(response.header("location")).isEqualTo("/sites");
        assertThat(flash(responsable, response)).contains("La responsabilité est transmise");
        assertThat(role(editor)).containsExactly("owner");
        assertThat(role(owner)).isEmpty();
        assertThat(responsable.get(at).status()).isEqualTo(404);
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(flash(communications, communications.post(path, "role", "editor")))
                .contains("Seule une personne responsable");
    }

    @Test
    void oneLeavesAndTheOthersAreTold() {
        UUID editor = accounts.account(Role.EDITOR);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser theirs = BackOfficeUser.signedIn(editor);
        assertThat(theirs.get(at + "/depart").text()).contains("Quitter cet espace maintenant");
        assertThat(flash(theirs, theirs.post(at + "/depart"))).contains("Vous avez quitté l’espace");
        assertThat(role(editor)).isEmpty();
        assertThat(letters(email(owner))).singleElement().asString().contains("a quitté l’espace");
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS))
                        .get(at + "/depart")
                        .status())
                .as("who is no member has nothing to leave")
                .isEqualTo(403);
    }

    @Test
    void aContractHasAnEnd() {
        UUID editor = accounts.account(Role.EDITOR);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String path = at + "/personnes/" + editor + "/fin";
        assertThat(responsable.get(path).text()).contains("Seule la dernière personne qui répond de l’espace");
        for (String wrong : List.of("demain", "2026-02-30", "2001-01-01", "9999-12-31", "+1000000-01-01")) {
            TestResponse response = responsable.post(path, "until", wrong);
            assertThat(response.status()).as(wrong).isEqualTo(422);
            assertThat(Jsoup.parse(response.text()).select("#until").attr("value"))
                    .isEqualTo(wrong);
        }
        assertThat(error(responsable.post(path, "until", "2001-01-01"), "until"))
                .contains("aujourd’hui ou une date à venir");
        String day = LocalDate.now(ParisCalendar.ZONE).plusDays(40).toString();
        assertThat(responsable.post(path, "until", day).status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select until from membership where account_id = ?", editor))
                .containsExactly(day);
        assertThat(letters(email(editor))).singleElement().asString().contains("a une date de fin");
        assertThat(responsable.post(path, "until", "").status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select until from membership where account_id = ?", editor))
                .containsExactly("null");
    }

    @Test
    void theCeilingOfInvitationsIsRaisedByCommunications() {
        String path = at + "/invitations/plafond";
        UUID communications = accounts.account(Role.COMMUNICATIONS);
        BackOfficeUser office = BackOfficeUser.signedIn(communications);
        assertThat(office.get(at + "/personnes").text()).contains(path + "\"");
        for (String wrong : List.of("beaucoup", "-1", "1,5", "10001", "99999999999999999999")) {
            TestResponse refused = office.post(path, "perDay", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(error(refused, "perDay")).contains("nombre entier");
            assertThat(Jsoup.parse(refused.text()).select("#perDay").attr("value"))
                    .isEqualTo(wrong);
        }
        assertThat(error(office.post(path, "perDay", ""), "perDay")).contains("obligatoire");
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        assertThat(responsable.get(at + "/personnes").text()).doesNotContain(path + "\"");
        assertThat(responsable.post(path, "perDay", "500").status()).isEqualTo(403);

        assertThat(flash(office, office.post(path, "perDay", "0"))).contains("Le plafond est enregistré");
        assertThat(journal("invitation.ceiling-changed")).containsExactly(communications.toString());
        String stranger = "personne-" + UUID.randomUUID() + "@ailleurs.example";
        TestResponse refused = invite(responsable, stranger, "editor");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(error(refused, "email")).contains("Le plafond", "communication centrale");
        Document report = Jsoup.parse(responsable
                .post(at + "/personnes/import", "list", stranger + ";éditeur\n" + email(communications) + ";éditeur")
                .text());
        assertThat(report.select("#report .fr-badge").eachText())
                .as("whether there is an account or not")
                .containsExactly("Plafond du jour atteint", "Plafond du jour atteint");
        assertThat(report.select("main").text()).contains("que la personne ait un compte ou non");
        assertThat(flash(office, office.post(path, "perDay", " 1\u202f500 "))).contains("Le plafond est enregistré");
        assertThat(invite(responsable, stranger, "editor").status()).isEqualTo(303);
        ApplicationDatabase.change("delete from outgoing_mail where recipient = ?", stranger);
    }

    @Test
    void aListIsReportedOnBeforeAndAfter() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String mark = UUID.randomUUID().toString().substring(0, 8) + "@ailleurs.example";
        String list = "\uFEFFe-mail;rôle\r\n\"a-" + mark + "\";\"Éditrice\"\r\nb-" + mark + ";chef\r\na-" + mark
                + ";responsable\r\n=HYPERLINK(\"x\");éditeur\r\n" + email(owner) + ";éditeur\r\n";
        String path = at + "/personnes/import";
        TestResponse report = responsable.post(path, "list", list);
        assertThat(report.status()).isEqualTo(200);
        Document page = Jsoup.parse(report.text());
        assertThat(page.select("#report .fr-badge").eachText())
                .containsExactly(
                        "À inviter", "Rôle inconnu", "Ligne en double", "Adresse non valable", "Votre adresse");
        assertThat(page.select("#report tbody th").eachText()).containsExactly("2", "3", "4", "5", "6");
        assertThat(page.select("#list").text()).contains("a-" + mark);
        assertThat(page.select("#report a, script:not([src])")).isEmpty();
        assertThat(ApplicationDatabase.count("select count(*) from invitation where tenant_id = ?", site))
                .isZero();

        String kept = page.select("#list").first().wholeText();
        String checked = page.select("button[formaction$=/envoi]").attr("value");
        Document unchecked = Jsoup.parse(responsable
                .post(path + "/envoi", "list", kept + "\nc-" + mark + ";éditeur", "checked", checked)
                .text());
        assertThat(unchecked.select("main .fr-text--lead").text())
                .contains("a changé depuis sa vérification", "Rien n’est encore envoyé");
        assertThat(ApplicationDatabase.count("select count(*) from invitation where tenant_id = ?", site))
                .isZero();
        Document done = Jsoup.parse(responsable
                .post(path + "/envoi", "list", kept, "checked", checked)
                .text());
        assertThat(done.select("#report .fr-badge").eachText()).first().isEqualTo("Invitation envoyée");
        assertThat(ApplicationDatabase.texts("select email || ' ' || role from invitation where tenant_id = ?", site))
                .containsExactly("a-" + mark + " editor");
        assertThat(letters("a-" + mark)).hasSize(1);
        Document again = Jsoup.parse(responsable
                .post(path + "/envoi", "list", kept, "checked", checked)
                .text());
        assertThat(again.select("#report .fr-badge").eachText()).first().isEqualTo("Déjà invitée");
        assertThat(letters("a-" + mark)).hasSize(1);
        ApplicationDatabase.change("delete from outgoing_mail where recipient = ?", "a-" + mark);
    }

    @Test
    void addressesAloneTakeTheRoleThatIsChosenForThem() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String mark = UUID.randomUUID().toString().substring(0, 8) + "@ailleurs.example";
        String list = "Ada Un <a-" + mark + ">; Bob Deux <b-" + mark + ">";
        Document page = Jsoup.parse(responsable
                .post(at + "/personnes/import", "list", list, "defaultRole", "editor")
                .text());
        assertThat(page.select("#report .fr-badge").eachText()).containsExactly("À inviter", "À inviter");
        assertThat(page.select("main form:has([formaction$=/envoi]) [name=defaultRole] option[selected]")
                        .attr("value"))
                .isEqualTo("editor");
        assertThat(Jsoup.parse(responsable
                                .post(at + "/personnes/import", "list", list)
                                .text())
                        .select("#report .fr-badge")
                        .eachText())
                .containsExactly("Aucun rôle", "Aucun rôle");
    }

    @Test
    void aListThatIsEmptyOrTooLongStaysInItsField() {
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        String tooLong = IntStream.rangeClosed(1, 201)
                .mapToObj(n -> "personne" + n + "@ailleurs.example;éditeur")
                .collect(Collectors.joining("\n"));
        for (String path : List.of(at + "/personnes/import", at + "/personnes/import/envoi")) {
            TestResponse refused = responsable.post(path, "list", tooLong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(error(refused, "list")).contains("201 personnes");
            assertThat(refused.text()).contains("personne201@ailleurs.example");
            assertThat(responsable.post(path, "list", " \n").status()).isEqualTo(422);
        }
        assertThat(ApplicationDatabase.count("select count(*) from invitation where tenant_id = ?", site))
                .isZero();
    }

    @Test
    void whoIsOfAnotherSiteIsNotThere() {
        UUID elsewhere = accounts.site(TestAccounts.freshSlug());
        UUID stranger = accounts.account(Role.EDITOR);
        accounts.member(elsewhere, stranger, Role.EDITOR);
        UUID invitation = accounts.invitation(elsewhere, stranger, Role.EDITOR).id();
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'");
        assertThat(responsable.post(at + "/personnes/" + stranger + "/retrait").status())
                .isEqualTo(404);
        assertThat(responsable
                        .post(at + "/invitations/" + invitation + "/annulation")
                        .status())
                .isEqualTo(404);
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'"))
                .isEqualTo(before + 2);
        assertThat(ApplicationDatabase.count("select count(*) from membership where tenant_id = ?", elsewhere))
                .isEqualTo(1);
    }

    @Test
    void aMistypedInvitationLinkDoesNotReachTheJournal() {
        BackOfficeUser invited = BackOfficeUser.signedIn(accounts.account(Role.EDITOR));
        String token = TenantLinkToken.generate(site).text();
        assertThat(invited.get("/invitations/" + token + ".").status()).isEqualTo(404);
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'path' from audit_event where action = 'access.refused' order by id"
                                + " desc limit 1"))
                .containsExactly("/invitations/[token].");
    }

    @Test
    void aReadOnlySiteSaysSoAndIsNotOpened() {
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site);
        BackOfficeUser responsable = BackOfficeUser.signedIn(owner);
        assertThat(responsable.get(at).text())
                .contains("Cet espace est en lecture seule")
                .doesNotContain(at + "/ouverture\"");
        assertThat(flash(responsable, responsable.get(at + "/ouverture"))).contains("lecture seule");
        assertThat(flash(responsable, responsable.post(at + "/ouverture"))).contains("lecture seule");
        assertThat(ApplicationDatabase.texts("select state from tenant where tenant_id = ?", site))
                .containsExactly("preparation");
    }
}
