package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the list of all sites: what it tells of each, filters, order, file, and who sees it. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteListStoriesTest {

    private static final String WORDS = "?mots=heliotrope";

    private TestAccounts accounts;
    private BackOfficeUser auditor;
    private BackOfficeUser owner;

    /** Three sites: in good order, neglected, and archived. */
    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        UUID first = accounts.account(Role.AGENT);
        UUID second = accounts.account(Role.AGENT);
        owner = BackOfficeUser.signedIn(first);
        LocalDate today = LocalDate.now(ParisCalendar.ZONE);
        ordered(first, second, today);
        neglected(second, today);
        UUID archived = accounts.site("ancien-heliotrope");
        ApplicationDatabase.change(
                "update tenant set state = 'archived', name = 'École héliotrope' where tenant_id = ?", archived);
    }

    private void ordered(UUID first, UUID second, LocalDate today) {
        UUID site = accounts.site("bel-heliotrope");
        accounts.member(site, first, Role.OWNER);
        accounts.member(site, second, Role.OWNER);
        ApplicationDatabase.change("update tenant set state = 'live' where tenant_id = ?", site);
        audited(site, today.minusYears(1));
        endsOn(site, today.plusYears(2));
        ApplicationDatabase.change("update account set signed_in_at = '2024-05-06 12:00+02' where id = ?", second);
        UUID page = accounts.page(site);
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() - interval '3 days' where id"
                        + " = ?",
                page);
    }

    /** One owner, whose contract has ended, and an editor: errors on a published page and on a draft. */
    private void neglected(UUID second, LocalDate today) {
        UUID site = accounts.site("pale-heliotrope");
        ApplicationDatabase.change(
                "update tenant set state = 'live', name = '=Pâle héliotrope' where tenant_id = ?", site);
        accounts.member(site, second, Role.OWNER);
        accounts.member(site, accounts.account(Role.AGENT), Role.EDITOR);
        ApplicationDatabase.change(
                "update membership set until = current_date - 1 where tenant_id = ? and role = 'owner'", site);
        audited(site, today.minusYears(4));
        endsOn(site, today.plusMonths(2));
        UUID page = accounts.page(site);
        ApplicationDatabase.change("""
            update page set published_revision = head_revision, published_at = now() - interval '8 months' where id = ?
            """, page);
        for (UUID one : List.of(page, accounts.page(site))) {
            ApplicationDatabase.change("""
                insert into page_check (tenant_id, page_id, rules, errors) values (?, ?, 1000, 2)
                on conflict (tenant_id, page_id) do update set rules = 1000, errors = 2
                """, site, one);
        }
    }

    private static void audited(UUID site, LocalDate day) {
        ApplicationDatabase.site(site);
        ApplicationDatabase.change("""
            update site set accessibility = accessibility
                   || jsonb_build_object('audit', jsonb_build_object('auditor', 'Essai', 'rate', 80, 'date', ?))
             where tenant_id = ?
            """, day.toString(), site);
    }

    private static void endsOn(UUID site, LocalDate day) {
        ApplicationDatabase.change(
                "insert into site_end (tenant_id, ends_on) values (?, ?::date)", site, day.toString());
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private Document list(String query) {
        TestResponse response = auditor.get("/sites" + query);
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private List<String> names(String query) {
        return list(query).select("#sites tbody th a").eachAttr("href");
    }

    private static String site(String slug) {
        return "/sites/" + slug;
    }

    private List<String> cells(String slug) {
        return list(WORDS)
                .select("#sites tbody tr:has(a[href=/sites/" + slug + "]) td")
                .eachText();
    }

    @Test
    void eachSiteSaysWhatIsKnownOfIt() {
        assertThat(cells("bel-heliotrope"))
                .contains("En ligne", "2", "0")
                .noneMatch(text -> text.contains("pas assez") || text.contains("Expiré"))
                .anyMatch(text -> text.startsWith("Valable jusqu’au"));
        assertThat(cells("pale-heliotrope"))
                .as("errors of published pages alone")
                .contains("En ligne", "0 : pas assez", "06/05/2024", "2")
                .anyMatch(text -> text.contains("Expiré") && text.contains("Était valable jusqu’au"));
        assertThat(cells("ancien-heliotrope"))
                .as("nothing is expected of an archived site")
                .contains("Archivé", "0", "Jamais", "Sans date", "Absent");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ancien bel pale",
        "&etat=live, bel pale",
        "&responsables=too-few, pale",
        "&responsables=enough, bel",
        "&fin=one-month, ''",
        "&fin=three-months, pale",
        "&accessibilite=expired, pale",
        "&accessibilite=valid, bel",
        "&accessibilite=missing, ''",
        "&sans-publication=six-months, pale",
        "&sans-publication=twelve-months, ''",
        "&erreurs=some, pale",
        "&erreurs=none, ancien bel",
        "&erreurs=rien&etat=nul, ancien bel pale",
        "&tri=owners, pale ancien bel",
        "&tri=published&ordre=decroissant, bel pale ancien",
        "&tri=ending, pale bel ancien",
        "&tri=audited&ordre=decroissant, bel pale ancien",
        "&tri=errors&ordre=decroissant&etat=live, pale bel",
        "&tri=errors, ancien bel pale"
    })
    void filtersAndOrder(String query, String expected) {
        List<String> sites = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream()
                        .map(name -> site(name + "-heliotrope"))
                        .toList();
        if (query.contains("tri=")) {
            assertThat(names(WORDS + query)).containsExactlyElementsOf(sites);
        } else {
            assertThat(names(WORDS + query)).containsExactlyInAnyOrderElementsOf(sites);
        }
    }

    @Test
    void openSitesWithoutAnEndAreFound() {
        accounts.site("sans-tournesol");
        endsOn(
                accounts.site("avec-tournesol"),
                LocalDate.now(ParisCalendar.ZONE).plusYears(1));
        ApplicationDatabase.change(
                "update tenant set state = 'archived' where tenant_id = ?", accounts.site("ancien-tournesol"));
        assertThat(names("?mots=tournesol&fin=none")).containsExactly(site("sans-tournesol"));
    }

    @Test
    void theFiltersAreFoldedUntilOneIsSet() {
        assertThat(list(WORDS).select("form[role=search] details:not([open]) #filter-fin"))
                .hasSize(1);
        assertThat(list(WORDS).select("form[role=search] details #filter-mots")).isEmpty();
        assertThat(list(WORDS + "&fin=none").select("form[role=search] details[open] #filter-fin"))
                .hasSize(1);
    }

    @Test
    void theStatesAreCountedByTheOtherFilters() {
        assertThat(list(WORDS + "&etat=live").select("#filter-etat option").eachText())
                .containsExactly("Tous (3)", "En ligne (2)", "Archivé (1)");
        Document none = list(WORDS + "&responsables=too-few&etat=archived");
        assertThat(none.select("#filter-etat option").eachText())
                .containsExactly("Tous (1)", "En ligne (1)", "Archivé (0)");
        assertThat(none.select("#filter-etat option[selected]").eachText()).containsExactly("Archivé (0)");
        assertThat(none.select("#empty")).isNotEmpty();
    }

    @Test
    void theFileHasTheColumnsAndFiltersOfTheList() {
        Document list = list(WORDS + "&etat=live&tri=errors&ordre=decroissant");
        String link = list.select("a[href^=/sites.csv]").attr("href");
        assertThat(link).contains("mots=heliotrope", "etat=live", "tri=errors", "ordre=decroissant");
        TestResponse file = auditor.get(link);
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.header("content-disposition"))
                .contains("sites-filtres-" + LocalDate.now(ParisCalendar.ZONE) + ".csv");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("\"Espace\";\"Nom court\";\"Adresse\";\"État\";\"Responsables\"");
        assertThat(lines.get(1))
                .as("no formula")
                .startsWith("\"'=Pâle héliotrope\";\"pale-heliotrope\";\"http://pale-heliotrope.localhost")
                .contains("\"En ligne\";\"0\";\"Non\"", "\"2024-05-06\"")
                .endsWith("\"2\"");
        assertThat(lines.get(2))
                .contains(
                        "\"2\";\"Oui\"",
                        LocalDate.now(ParisCalendar.ZONE).plusYears(2).toString());
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'site.list-exported'"))
                .isPositive();
    }

    @Test
    void membersKeepTheirOwnList() {
        Document mine = Jsoup.parse(owner.get("/sites").text());
        assertThat(mine.select("#sites tbody th a").eachAttr("href")).containsExactly(site("bel-heliotrope"));
        assertThat(mine.select("#sites thead th")).hasSize(3);
        assertThat(mine.select("a[href^=/sites.csv]")).isEmpty();
        assertThat(owner.get("/sites.csv").status()).isEqualTo(403);
        assertThat(Jsoup.parse(owner.get("/sites?etat=archived").text()).select("#sites tbody th"))
                .isEmpty();
    }
}
