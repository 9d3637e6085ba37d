package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks the menus of a site with forms, without a script. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuStoriesTest {

    private static final String SITE = "deneb-cygne";
    private static final String MENUS = "/sites/" + SITE + "/menus";
    private static final String EMPTY = """
        {"main": [], "quickLinks": [], "footer": [], "partners": []}\
        """;

    private TestAccounts accounts;
    private UUID site;
    private UUID page;
    private BackOfficeUser editor;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SITE);
        ApplicationDatabase.site(site);
        page = page("/habitat", "Habitat");
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.EDITOR);
        editor = BackOfficeUser.signedIn(account);
    }

    private UUID page(String path, String title) {
        UUID id = UUID.randomUUID();
        UUID revision = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, kind, path) values (?, ?, 'page', ?)", site, id, path);
        ApplicationDatabase.change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            values (?, ?, ?, 1, ?, 'Description', '[]', 'essai')\
            """, site, revision, id, title);
        ApplicationDatabase.change(
                "update page set head_revision = ? where tenant_id = ? and id = ?", revision, site, id);
        return id;
    }

    @BeforeEach
    void noMenus() {
        ApplicationDatabase.change("update site set menus = cast(? as jsonb) where tenant_id = ?", EMPTY, site);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static Document document(TestResponse response) {
        return Jsoup.parse(response.text());
    }

    private Document menus() {
        TestResponse response = editor.get(MENUS);
        assertThat(response.status()).isEqualTo(200);
        return document(response);
    }

    private static String version(Document document) {
        return document.select("input[name=version]").attr("value");
    }

    private static List<String> labels(Document document, String list) {
        return document.select("[data-ms-list='" + list + "'] > li > div a[href]:not(.fr-btn)")
                .eachText();
    }

    /** Returns the code of a kind of entries in the form. */
    private static String code(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TestResponse add(String place, String kind, String label, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "kind", code(kind), "parent", place, "place", place, "label", label, "version", version(menus())));
        fields.addAll(List.of(more));
        return editor.post(MENUS + "/entree", fields.toArray(String[]::new));
    }

    private void link(String place, String label) {
        TestResponse response = add(
                place,
                "LINK",
                label,
                "target",
                "address",
                "address",
                "https://exemple.gouv.fr/" + label.replace(" ", "-"));
        assertThat(response.status()).as(response.text()).isEqualTo(303);
    }

    private Document press(String path, String name, String value) {
        TestResponse response = editor.post(MENUS + path, name, value, "version", version(menus()));
        assertThat(response.status()).isEqualTo(303);
        return document(editor.get(response.header("location")));
    }

    private Document undo(Document told) {
        Element form = told.expectFirst("#flash form");
        String[] fields = form.select("input[type=hidden]:not([name=_csrf])").stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.attr("value")))
                .toArray(String[]::new);
        TestResponse response = editor.post(form.attr("action"), fields);
        assertThat(response.status()).isEqualTo(303);
        return document(editor.get(response.header("location")));
    }

    @Test
    void entriesAreAddedNestedMovedRenamedAndRemovedAndEachIsTakenBack() {
        long version = ApplicationDatabase.count("select version from tenant where tenant_id = ?", site);
        link("principal", "Un");
        assertThat(ApplicationDatabase.count("select version from tenant where tenant_id = ?", site))
                .as("visitors see it")
                .isEqualTo(version + 1);
        TestResponse empty = add("principal", "MENU", "Ressources");
        assertThat(empty.status()).isEqualTo(303);
        assertThat(menus().select("#flash").text())
                .as("visitors see nothing of it yet")
                .contains("avec son premier lien")
                .doesNotContain("visible dès maintenant");
        link("principal.1", "Guide");
        link("principal", "Deux");
        assertThat(labels(menus(), "principal")).containsExactly("Un", "Ressources", "Deux");
        assertThat(labels(menus(), "principal.1")).containsExactly("Guide");

        Document moved = press("/deplacement", "move", "principal.2>principal>0");
        assertThat(labels(moved, "principal")).containsExactly("Deux", "Un", "Ressources");
        assertThat(moved.select("[data-ms-focus]").text()).isEqualTo("Deux");
        assertThat(labels(undo(moved), "principal")).containsExactly("Un", "Ressources", "Deux");

        Document nested = press("/deplacement", "move", "principal.0>principal.1>99");
        assertThat(labels(nested, "principal.0")).containsExactly("Guide", "Un");

        Document removed = press("/retrait", "removal", "principal.0");
        assertThat(labels(removed, "principal")).containsExactly("Deux");
        assertThat(removed.select("#flash").text()).contains("L’entrée est retirée", "Annuler ce changement");
        Document undone = undo(removed);
        assertThat(labels(undone, "principal")).containsExactly("Ressources", "Deux");
        assertThat(undone.select("#flash").text())
                .contains("Le changement est annulé", "Rétablir ce changement")
                .doesNotContain("Annuler ce changement");
        Document redone = undo(undone);
        assertThat(labels(redone, "principal")).containsExactly("Deux");
        assertThat(redone.select("#flash").text()).contains("Le changement est rétabli", "Annuler ce changement");
        assertThat(labels(undo(redone), "principal")).containsExactly("Ressources", "Deux");

        Document form = document(editor.get(MENUS + "/entree?entree=principal.0.1"));
        assertThat(form.select("#label").attr("value")).isEqualTo("Un");
        assertThat(form.select("#address").attr("value")).isEqualTo("https://exemple.gouv.fr/Un");
        TestResponse renamed = editor.post(
                MENUS + "/entree",
                "entry",
                "principal.0.1",
                "kind",
                "link",
                "label",
                "Premier",
                "target",
                "page",
                "page",
                page.toString(),
                "place",
                "acces-rapides",
                "version",
                version(form));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(303);
        assertThat(labels(menus(), "acces-rapides")).containsExactly("Premier");
        assertThat(menus().select("#acces-rapides .fr-message--warning").text()).contains("n’est pas en ligne");
        assertThat(ApplicationDatabase.texts("""
            select detail ->> 'acces-rapides' from audit_event
             where tenant_id = ? and action = 'site.menus-changed' order by id desc limit 1\
            """, site)).containsExactly("+ «\u00a0Premier\u00a0»" + " (Habitat)");
        assertThat(press("/deplacement", "move", "principal.0>principal>9").select("#flash form"))
                .hasSize(1);
    }

    @Test
    void whatTheDesignSystemDoesNotAllowIsToldAtTheField() {
        for (int i = 0; i < 3; i++) {
            link("acces-rapides", "Lien " + i);
        }
        TestResponse fourth = add("acces-rapides", "LINK", "De trop", "target", "address", "address", "https://a.fr/");
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(document(fourth).select("#place-messages").text()).contains("Il y a déjà 3 entrées");
        assertThat(document(fourth).select("#label").attr("value")).isEqualTo("De trop");
        assertThat(menus().select("#acces-rapides a[href*=dans]"))
                .as("no room, nothing to add")
                .isEmpty();

        add("principal", "MENU", "Menu");
        Document deeper = press("/deplacement", "move", "principal.0>acces-rapides>0");
        assertThat(deeper.select("#flash").text()).contains("n’ont pas plus de niveaux");
        assertThat(press("/deplacement", "move", "principal.0>principal.0>0")
                        .select("#flash")
                        .text())
                .contains("dans elle-même");
        assertThat(press("/deplacement", "move", "n’importe quoi")
                        .select("#flash")
                        .text())
                .contains("n’existe plus");

        Map<String, String[]> wrong = Map.of(
                "label", new String[] {"label", "", "target", "address", "address", "https://a.fr/"},
                "address", new String[] {"label", "Lien", "target", "address", "address", "javascript:alert(1)"},
                "page", new String[] {"label", "Lien", "target", "page", "page", ""},
                "target", new String[] {"label", "Lien", "target", "nothing"});
        wrong.forEach((field, fields) -> {
            List<String> all = new ArrayList<>(
                    List.of("kind", "link", "parent", "principal", "place", "principal", "version", version(menus())));
            all.addAll(List.of(fields));
            TestResponse response = editor.post(MENUS + "/entree", all.toArray(String[]::new));
            assertThat(response.status()).as(field).isEqualTo(422);
            assertThat(document(response)
                            .select("#" + field + "-messages .fr-message--error")
                            .text())
                    .as(field)
                    .isNotEmpty();
        });
    }

    @Test
    void aChangedEntryAtNoPossiblePositionIsNotAddedASecondTime() {
        link("principal", "Un");
        TestResponse refused = add(
                "principal", "LINK", "Un", "entry", "x", "target", "address", "address", "https://exemple.gouv.fr/Un");
        assertThat(refused.status()).isEqualTo(303);
        Document told = menus();
        assertThat(told.select("#flash").text()).contains("n’existe plus");
        assertThat(labels(told, "principal")).containsExactly("Un");
    }

    @Test
    void whatContradictsWhereAnEntryLeadsIsToldOnce() {
        String address = "https://exemple.gouv.fr/a";
        TestResponse typed = add("principal", "MEGA_MENU", "Aides", "target", "nothing", "address", address);
        assertThat(typed.status()).isEqualTo(422);
        Document told = document(typed);
        assertThat(told.select("#target-messages").text()).contains("Vous avez donné une adresse");
        assertThat(told.select("input[name=shownAddress]").val()).isEqualTo(address);
        String id = page.toString();
        TestResponse chosen = add("principal", "MEGA_MENU", "Aides", "target", "nothing", "page", id);
        assertThat(document(chosen).select("#target-messages").text()).contains("Vous avez choisi une page");

        TestResponse again = add("principal", "MEGA_MENU", "Aides", "target", "nothing", "page", id, "shownPage", id);
        assertThat(again.status())
                .as("a choice cannot be taken back without script")
                .isEqualTo(303);
        assertThat(labels(menus(), "principal")).containsExactly("Aides");
    }

    @Test
    void ofTwoAtOnceTheSecondSeesWhatChangedAndLosesNothing() {
        link("principal", "Un");
        link("principal", "Deux");
        Document form = document(editor.get(MENUS + "/entree?entree=principal.1"));
        press("/deplacement", "move", "principal.1>principal>0");
        link("principal", "Trois");

        TestResponse second = editor.post(
                MENUS + "/entree",
                "entry",
                "principal.1",
                "kind",
                "link",
                "label",
                "Deuxième",
                "target",
                "address",
                "address",
                "https://exemple.gouv.fr/2",
                "place",
                "principal",
                "version",
                version(form));
        assertThat(second.status()).isEqualTo(409);
        Document told = document(second);
        assertThat(told.select("#overtaken").text()).contains("quelqu’un d’autre", "Trois");
        assertThat(told.select("#label").attr("value")).isEqualTo("Deuxième");
        assertThat(told.select("input[name=entry]").attr("value"))
                .as("where it stands now")
                .isEqualTo("principal.0");
        TestResponse again = editor.post(
                MENUS + "/entree",
                "entry",
                "principal.0",
                "kind",
                "link",
                "label",
                "Deuxième",
                "target",
                "address",
                "address",
                "https://exemple.gouv.fr/2",
                "place",
                "principal",
                "version",
                version(told));
        assertThat(again.status()).isEqualTo(303);
        assertThat(labels(menus(), "principal")).containsExactly("Deuxième", "Un", "Trois");

        TestResponse late = editor.post(MENUS + "/retrait", "removal", "principal.0", "version", version(form));
        assertThat(document(editor.get(late.header("location")))
                        .select("#flash")
                        .text())
                .contains("quelqu’un d’autre");
        assertThat(labels(menus(), "principal")).hasSize(3);
    }

    @Test
    void aChangeAtAPositionThatIsNoneAddsNothing() {
        link("principal", "Un");
        TestResponse refused = editor.post(
                MENUS + "/entree",
                "entry",
                "principal.z",
                "kind",
                "link",
                "label",
                "Un autre",
                "target",
                "address",
                "address",
                "https://exemple.gouv.fr/2",
                "place",
                "principal",
                "version",
                version(menus()));
        assertThat(document(editor.get(refused.header("location")))
                        .select("#flash")
                        .text())
                .contains("n’existe plus");
        assertThat(labels(menus(), "principal")).containsExactly("Un");
    }

    @Test
    void aChangeThatAnotherFollowedIsNotTakenBack() {
        link("principal", "Un");
        Document removed = press("/retrait", "removal", "principal.0");
        link("principal", "Autre");
        assertThat(undo(removed).select("#flash").text()).contains("quelqu’un d’autre");
        assertThat(labels(menus(), "principal")).containsExactly("Autre");
    }

    /**
     * An author can undo the last change on any later visit; "Peut être annulé" used to hold only until the next load.
     */
    @Test
    void theLastChangeIsTakenBackByItsAuthorWheneverTheyComeBack() {
        link("principal", "Un");
        add("principal", "MENU", "Ressources");
        link("principal.1", "Guide");
        Document told = press("/retrait", "removal", "principal.1");
        assertThat(told.select("form[action$=/annulation]"))
                .as("one button for it")
                .hasSize(1);
        assertThat(labels(menus(), "principal")).containsExactly("Un");
        assertThat(lastUndo(menus()).text()).contains("Annuler mon dernier changement");

        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.EDITOR);
        BackOfficeUser colleague = BackOfficeUser.signedIn(account);
        assertThat(lastUndo(document(colleague.get(MENUS))))
                .as("somebody else's change")
                .isEmpty();

        Element form = lastUndo(menus()).first();
        assertThat(form).isNotNull();
        TestResponse back = editor.post(
                form.attr("action"),
                "version",
                form.select("[name=version]").attr("value"),
                "former",
                form.select("[name=former]").attr("value"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(labels(menus(), "principal")).containsExactly("Un", "Ressources");
        assertThat(labels(menus(), "principal.1")).containsExactly("Guide");

        TestResponse other = colleague.post(
                MENUS + "/retrait", "removal", "principal.0", "version", version(document(colleague.get(MENUS))));
        assertThat(other.status()).isEqualTo(303);
        assertThat(lastUndo(menus())).as("another change followed").isEmpty();
    }

    private static Elements lastUndo(Document screen) {
        return screen.select("main form[action$=/annulation]:not(#flash form)");
    }

    @Test
    void pagesAreFoundByWordsAndNeverListedWhole() {
        ApplicationDatabase.change("""
            insert into page (tenant_id, id, kind, path)
            select ?, gen_random_uuid(), 'page', '/commune-' || n from generate_series(1, 5000) n\
            """, site);
        Document form = document(editor.get(MENUS + "/entree?dans=principal&genre=LINK"));
        assertThat(form.select("#found-page input[type=radio]")).hasSizeLessThanOrEqualTo(11);
        Document found = document(editor.get(MENUS + "/pages?search-page=abita&page="));
        assertThat(found.select("input[value=" + page + "]")).hasSize(1);
        Document kept = document(editor.get(MENUS + "/pages?search-page=commune-4999&page=" + page));
        assertThat(kept.select("input[checked]").attr("value")).isEqualTo(page.toString());
        assertThat(kept.select("input[type=radio]")).hasSize(2);
        assertThat(document(editor.get(MENUS + "/pages?search-page=%25%5C_&page="))
                        .text())
                .contains("Aucun résultat");

        TestResponse searched = add("principal", "LINK", "Lien", "then", "search-page", "search-page", "abita");
        assertThat(searched.status()).isEqualTo(200);
        assertThat(document(searched).select("#label").attr("value"))
                .as("nothing is lost")
                .isEqualTo("Lien");
        assertThat(document(searched).select("input[value=" + page + "]")).hasSize(1);
        ApplicationDatabase.change("delete from page where tenant_id = ? and path like '/commune-%'", site);
    }

    /** Without a script, Enter presses the invisible first button of the form. */
    @Test
    void theKeyEnterSearchesWordsThatWereNotLookedForAndSavesOtherwise() {
        Document form = document(editor.get(MENUS + "/entree?dans=principal&genre=LINK"));
        String enter = form.select("main form button[type=submit]").getFirst().attr("value");

        TestResponse searched = add("principal", "LINK", "Lien", "then", enter, "search-page", "abita");
        assertThat(searched.status()).isEqualTo(200);
        Document found = document(searched);
        assertThat(found.select("#label").attr("value")).isEqualTo("Lien");
        assertThat(found.select("input[value=" + page + "]")).hasSize(1);
        assertThat(labels(menus(), "principal")).isEmpty();

        String looked = found.select("[name=results-page]").attr("value");
        assertThat(looked).isEqualTo("abita");
        TestResponse saved = add(
                "principal",
                "LINK",
                "Lien",
                "then",
                enter,
                "search-page",
                "abita",
                "results-page",
                looked,
                "target",
                "page",
                "page",
                page.toString());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(labels(menus(), "principal")).containsExactly("Lien");

        Document partner = document(editor.get(MENUS + "/entree?dans=partenaires&genre=PARTNER"));
        assertThat(partner.select("[name=results-image]")).hasSize(1);
        assertThat(add("partenaires", "PARTNER", "Un partenaire", "then", enter, "search-image", "logo")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePagesOfOthersAreNotThere() {
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'");
        String theirs = ApplicationDatabase.texts(
                        "select id from page where tenant_id = ? limit 1", BlueprintReader.tenantId("cites-educatives"))
                .getFirst();
        TestResponse page = add("principal", "LINK", "Lien", "target", "page", "page", theirs);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Cette page n’existe plus");
        assertThat(document(page).select("#label").val()).as("the rest is kept").isEqualTo("Lien");
        assertThat(document(page).select("input[name=page][value=" + theirs + "]"))
                .as("nothing of others is chosen")
                .isEmpty();
        assertThat(add(
                                "partenaires",
                                "PARTNER",
                                "Nom",
                                "target",
                                "nothing",
                                "image",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(422);
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'access.refused'"))
                .isEqualTo(before + 2);
        assertThat(labels(menus(), "principal")).isEmpty();
    }
}
