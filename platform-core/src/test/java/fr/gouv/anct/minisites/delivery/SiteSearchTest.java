package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.AccordionItem;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.CodeBlock;
import fr.gouv.anct.minisites.content.block.Faq;
import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that the search of a site finds the pages that visitors mean by what they type. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteSearchTest {

    private static final int AT_ONCE = 6;
    private static final int SYSTEM_PAGES = 8;

    @Autowired
    private TestSites sites;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Autowired
    private StatementRecorder statements;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aSite() {
        site = sites.live();
        sites.page(site, "/impots", "Impôts locaux", TestSites.text("La taxe d’habitation et les aides publiées"));
        sites.page(site, "/cheque", "Chèque énergie", TestSites.text("Une aide financée par l’État"));
        sites.page(site, "/industrie", "Territoires d’industrie", TestSites.text("Un cœur de ville créé en 2024-2025"));
        sites.page(
                site, "/naissance", "Acte de naissance", TestSites.text("Prendre rendez-vous en mairie/département"));
        sites.page(
                site,
                "/elus",
                "Vos élus",
                new Faq("Questions", List.of(new AccordionItem("L'ÉTÉ", new RichText("<p>Chalets d&apos;été</p>")))),
                new Quote("Un cheval", "Une élue", null, null),
                new CodeBlock("zzz", null));
        sites.page(
                site,
                "/lien",
                "Écrire par e-mail",
                new LinksList(
                        null,
                        List.of(new LinksList.Item(
                                "Aller", new Link.External("https://www.ornithologie.example/"), null))));
        UUID section = sites.section(site, "commune", TestSites.text("Permanence numérique"));
        sites.page(site, "/permanence", "Horaires", new SharedSection(new SectionRef(section)));
        sites.withdraw(site, sites.page(site, "/retiree", "Retirée", TestSites.text("girafe")));
        Page page = new Page(UUID.randomUUID(), null, PageKind.PAGE, "/brouillon", 0, null);
        sites.publish(site, page, "Parue", List.of("jeunesse"), TestSites.text("parution"));
        sites.publish(site, page, "Ébauche", List.of(), TestSites.text("éléphant"));
        change(site, """
            update page set published_revision = (select r.id from revision r where r.page_id = page.id and r.number = 1)
             where path = '/brouillon'
            """);
        sites.settle(site);
    }

    private void change(TestSite where, String sql) {
        database.sql(sql)
                .then()
                .as(TransactionalOperator.create(transactions)::transactional)
                .contextWrite(CurrentTenant.with(where.id()))
                .block(Duration.ofSeconds(20));
    }

    private List<String> found(TestSite where, String typed) {
        String path = "/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return Pattern.compile("SearchHit\\[[^\\]]*href=([^, \\]]+)")
                .matcher(new VisitorClient(port).get(where.host(), path).body())
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        impots                  | /impots
        IMPÔTS                  | /impots
        impôt                   | /impots
        cheque energie          | /cheque
        Chèques énergies        | /cheque
        énergie chèque          | /cheque
        "chèque énergie"        | /cheque
        « cheque energie »      | /cheque
        "énergie chèque"        |
        financement             | /cheque
        financee                | /cheque
        l'etat                  | /cheque
        d'industrie             | /industrie
        d’industrie             | /industrie
        industrie               | /industrie
        territoire              | /industrie
        l'industrie             | /industrie
        coeur de ville          | /industrie
        CŒUR-DE-VILLE           | /industrie
        "coeur de ville"        | /industrie
        creee                   | /industrie
        2025                    | /industrie
        habitation taxe         | /impots
        publiee                 | /impots
        publier                 | /impots
        les impots              | /impots
        comment payer           |
        rendez vous             | /naissance
        rendez-vous             | /naissance
        RENDEZ‑VOUS             | /naissance
        departements            | /naissance
        elu                     | /elus
        élue                    | /elus
        elus                    | /elus
        chevaux                 | /elus
        chalets d'ete           | /elus
        été                     | /elus
        email                   | /lien
        e-mail                  | /lien
        ecrire                  | /lien
        permanence horaires     | /permanence
        numériques              | /permanence
        jeunesse                | /brouillon
        naissanse               | /naissance
        acte naissanse          | /naissance
        taxe naissanse          | /impots
        rendé-vous              | /naissance
        cheqeu energie          | /cheque
        indistrie               | /industrie
        habitation -taxe        |
        aide -taxe              | /cheque
        girafe                  |
        éléphant                |
        ébauche                 |
        parution                | /brouillon
        ornithologie            |
        commune                 |
        zèbre                   |
        de la                   |
        mentions légales        | /mentions-legales
        MENTION LEGALE          | /mentions-legales
        "mentions légales"      | /mentions-legales
        "légales mentions"      |
        mentions -légales       |
        mentions -zèbre         | /mentions-legales
        conditions generales    | /cgu
        plan du site            | /plan-du-site
        accessibilité           | /accessibilite
        cookies                 | /gestion-des-cookies
        données personnelles    | /donnees-personnelles
        accesibilité            | /accessibilite
        accessibillité          | /accessibilite
        donnees personelles     | /donnees-personnelles
        mentoins légales        | /mentions-legales
        cgu                     | /cgu
        statistiques            | /statistiques
        fréquentation           | /statistiques
        RGPD                    | /donnees-personnelles
        rgaa                    | /accessibilite
        naissance perdue        | /naissance
        j'ai perdu mon acte de naissance que faire | /naissance
        Quand les impôts se terminent-ils ? | /impots
        zèbre okapi             |
        mentions zèbre          | /mentions-legales
        aide école -taxe        | /cheque
        "taxe d'habitation" zèbre | /impots
        """)
    void whatPeopleTypeFindsThePagesThatTheyMean(String typed, String paths) {
        assertThat(found(site, typed))
                .containsExactlyInAnyOrderElementsOf(
                        paths == null
                                ? List.of()
                                : Arrays.stream(paths.split(" ")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paragraph",
                "faq",
                "quote",
                "verbatim",
                "links-list",
                "shared-section",
                "section",
                "type",
                "version",
                "code",
                "text",
                "items",
                "link",
                "https",
                "www"
            })
    void namesOfBlocksAndOfTheirFieldsFindNothing(String word) {
        assertThat(found(site, word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "«",
                "\\",
                "%",
                "_",
                "&|!():*<->",
                "-",
                "-taxe",
                "--",
                "\"-taxe",
                "😀",
                "à",
                "d'",
                "\uFFFD",
                "ŉ",
                "''''",
                "½"
            })
    void nothingThatIsTypedIsAFault(String typed) {
        String path = "/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(new VisitorClient(port).get(site.host(), path).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfTheSiteItselfStandsInForTheOneOfThePlatform() {
        TestSite own = sites.live();
        sites.page(own, "/cgu", "Nos conditions", TestSites.text("chamois"));
        sites.settle(own);
        assertThat(results(own, "conditions+generales")).contains("total=0", "partly=[SearchHit[title=Nos conditions");
        assertThat(found(own, "generales")).isEmpty();
        assertThat(found(own, "chamois")).containsExactly("/cgu");
    }

    @Test
    void thePagesOfThePlatformAreReadOnceAVersionWhateverIsSearchedFor() throws InterruptedException {
        TestSite fresh = sites.live();
        sites.settle(fresh);
        assertThat(assembled(fresh, "avant")).isEqualTo(AT_ONCE + SYSTEM_PAGES);
        assertThat(assembled(fresh, "encore")).isEqualTo(AT_ONCE);
        sites.page(fresh, "/nouvelle", "Nouvelle");
        sites.settle(fresh);
        assertThat(assembled(fresh, "ensuite")).isEqualTo(AT_ONCE + SYSTEM_PAGES);
    }

    /** Returns the number of pages assembled while different words are searched for concurrently. */
    private long assembled(TestSite where, String word) throws InterruptedException {
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application);
                ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            statements.forget();
            visitors.invokeAll(IntStream.range(0, AT_ONCE)
                    .<Callable<List<String>>>mapToObj(n -> () -> found(where, word + n))
                    .toList());
        }
        return statements.reads().stream()
                .filter(sql -> sql.contains("from standard_text"))
                .count();
    }

    @Test
    void similarWordsAreSaidToBeSimilarAndTheNearestAloneAreFound() {
        TestSite near = sites.live();
        sites.page(near, "/passeport", "Passeport", TestSites.text("Une demande"));
        sites.page(near, "/transport", "Transport", TestSites.text("Une demande"));
        sites.settle(near);
        assertThat(found(near, "passport")).containsExactly("/passeport");
        assertThat(results(near, "passport"))
                .contains("near=true", "correction=PageLink[label=passeport, href=/recherche?q=passeport,");
        assertThat(results(near, "demandes+de+%22passport%22")).contains("label=demandes de \"passeport\",");
        assertThat(results(near, "passeports")).contains("near=false, correction=null");
        assertThat(results(near, "passeport")).contains("near=false");
    }

    @Test
    void pagesWithMostOfTheWordsFollowWhereHardlyAnyHasAllTheRarestFirst() {
        TestSite partly = sites.live();
        sites.page(
                partly, "/accueil", "Accueil", TestSites.text("Passeport, carte, identité : nous allons tout refaire"));
        sites.page(
                partly, "/papiers", "Papiers d’identité", TestSites.text("Votre carte d’identité et votre passeport"));
        sites.page(partly, "/passeport", "Passeport", TestSites.text("Une demande"));
        sites.page(partly, "/carte", "Carte des lieux", TestSites.text("Une carte"));
        sites.page(partly, "/plan", "Lieux", TestSites.text("Une carte du passé"));
        sites.settle(partly);
        assertThat(found(partly, "comment refaire ma carte d'identité ?")).startsWith("/accueil", "/papiers");
        assertThat(results(partly, "refaire+identite")).contains("total=1,", "near=false");
        assertThat(found(partly, "passeport perdu")).startsWith("/passeport").doesNotContain("/carte");
        assertThat(results(partly, "passeport+perdu")).contains("total=0,", "near=false");
        assertThat(found(partly, "passeport identité carte lieux")).startsWith("/carte", "/papiers");
        assertThat(found(partly, "passeprot oublié"))
                .as("no page has any of the words")
                .isEmpty();
        assertThat(found(partly, "demande oublié passeprot"))
                .as("similar words are not tried where a page has one of them")
                .containsExactly("/passeport");
    }

    @Test
    void pagesWithAPhraseAmongOthersAreFoundByAnIndexAloneAndReadForItThen() {
        TestSite partly = sites.live();
        sites.page(partly, "/loin", "Mairie", TestSites.text("Une carte, et chez nous votre identité"));
        sites.page(partly, "/carte", "Carte", TestSites.text("Une carte identité"));
        sites.settle(partly);
        assertThat(found(partly, "\"carte identité\" oubliée")).containsExactly("/carte");
        assertThat(found(partly, "\"carte identité\" mairie oubliée")).containsExactlyInAnyOrder("/loin", "/carte");
        assertThat(SuperuserDatabase.texts("select wanted from search_units('{carte,identite,oubliee}', '{1,1,2}',"
                        + " '{false,false,false}', '{}', false, '%s')".formatted(partly.id())))
                .hasSize(2)
                .noneMatch(wanted -> wanted.contains("<"));
    }

    /** A job that waited while it holds entries would deadlock with a publication of several pages. */
    @Test
    void thePagesOfAPublicationUnderWayAreIndexedLaterAndTheOthersAtOnce() throws SQLException {
        TestSite busy = sites.live();
        UUID held = sites.page(busy, "/occupee", "Occupée");
        sites.page(busy, "/libre", "Libre");
        sites.settle(busy);
        try (Connection publication = SuperuserDatabase.connection();
                Statement statement = publication.createStatement()) {
            publication.setAutoCommit(false);
            statement.execute("update search_entry set changes = changes + 1 where page_id = '" + held + "'");
            change(busy, """
                select index_pages(jsonb_agg(jsonb_build_object(
                           'page', page_id, 'change', changes, 'words', jsonb_build_object('kangourou', '1'))))
                  from search_entry
                """);
            assertThat(found(busy, "kangourou")).containsExactlyInAnyOrder("/", "/libre");
            publication.commit();
        }
        sites.settle(busy);
        assertThat(found(busy, "occupée")).containsExactly("/occupee");
    }

    @Test
    void whatIsIndexedInFormerFormsIsIndexedAgain() {
        TestSite older = sites.live();
        sites.page(older, "/cafe", "Café");
        sites.settle(older);
        // Such an entry matches no search until it is indexed again, which a job may do at any time.
        change(older, "update search_entry set forms = 1, words = to_tsvector('simple', 'caf')");
        sites.settle(older);
        assertThat(found(older, "café")).containsExactly("/cafe");
    }

    @Test
    void anAcronymIsNoStemOfALongerWord() {
        TestSite acronyms = sites.live();
        sites.page(acronyms, "/cafe", "Café", TestSites.text("Un café, des jeux, une aide pour les eaux et les élus"));
        sites.settle(acronyms);
        assertThat(found(acronyms, "CAF")).isEmpty();
        for (String word : List.of("cafés", "cafe", "jeu", "eau", "élu", "aider", "aidé")) {
            assertThat(found(acronyms, word)).as(word).containsExactly("/cafe");
        }
        sites.page(acronyms, "/caf", "Allocations", TestSites.text("La CAF"));
        sites.settle(acronyms);
        assertThat(found(acronyms, "caf")).containsExactly("/caf");
    }

    @Test
    void verbsOfAQuestionAreLeftOutOnlyBesideOtherWords() {
        TestSite asked = sites.live();
        sites.page(asked, "/savoir", "Métiers", TestSites.text("Le savoir-faire, c’est savoir faire face"));
        sites.page(asked, "/etre", "Société", TestSites.text("L’être humain"));
        sites.settle(asked);
        for (String typed : List.of("\"savoir faire face\"", "faire", "comment faire face")) {
            assertThat(found(asked, typed)).as(typed).containsExactly("/savoir");
        }
        assertThat(found(asked, "\"faire savoir face\"")).isEmpty();
        for (String typed : List.of("« être humain »", "être", "peut-être humain")) {
            assertThat(found(asked, typed)).as(typed).containsExactly("/etre");
        }
    }

    @Test
    void aTelephoneNumberIsFoundWithoutItsSpaces() {
        TestSite called = sites.live();
        sites.page(called, "/appeler", "Appeler", TestSites.text("Au 01 85 58 60 00 dès 9 h"));
        sites.page(called, "/autre", "Autre", TestSites.text("Au 01 85 00 60 58"));
        sites.settle(called);
        assertThat(found(called, "0185586000")).containsExactly("/appeler");
        assertThat(found(called, "appeler 0185586000")).containsExactly("/appeler");
        assertThat(found(called, "0185586001")).isEmpty();
    }

    @Test
    void aPageOfResultsBeyondTheLastOneKnowsHowManyThereAre() {
        assertThat(results(site, "impots&page=9")).contains("total=1", "hits=[]");
    }

    private String results(TestSite where, String query) {
        return new VisitorClient(port)
                .get(where.host(), "/recherche?q=" + query)
                .body();
    }

    @ParameterizedTest
    @CsvSource({"o%C3%B9, true", "a, true", "le+la, true", "ptarmiganesque, false", "o%C3%B9+ptarmiganesque, false"})
    void aSearchForNothingButCommonWordsSaysSo(String query, boolean wordless) {
        assertThat(results(site, query)).contains("wordless=" + wordless);
    }

    @Test
    void resultsAreFilteredByContentAndYear() {
        TestSite filtered = sites.live();
        sites.page(filtered, "/panda", "Panda", TestSites.text("Le panda et les mentions légales"));
        sites.articles(filtered, "/actualites", "Actualités");
        sites.article(filtered, "/actualites/panda", "Panda roux", LocalDate.of(2025, 3, 1));
        sites.article(filtered, "/actualites/panda-2", "Panda géant", LocalDate.of(2026, 3, 1));
        sites.settle(filtered);
        assertThat(found(filtered, "panda"))
                .containsExactlyInAnyOrder("/panda", "/actualites/panda", "/actualites/panda-2");
        String all = results(filtered, "panda");
        assertThat(all).contains("label=Pages (1)", "label=Actualités (2)", "label=2026 (1)", "label=2025 (1)");
        assertThat(all).contains("q=panda&amp;contenu=actualites");
        String news = results(filtered, "panda&contenu=actualites");
        assertThat(news).contains("total=2,", "label=Pages (1)", "label=Actualités, ", ": panda, Actualités - ");
        assertThat(results(filtered, "panda&contenu=actualites&annee=2026"))
                .contains("total=1,", "href=/actualites/panda-2", "label=2025 (1)");
        assertThat(results(filtered, "panda&contenu=pages&annee=2026")).contains("total=0,", "hits=[]");
        assertThat(results(filtered, "panda&contenu=pages&contenu=actualites")).contains("total=3,");
        for (String unknown : List.of("contenu=documents", "annee=1999", "type=guide", "langue=en", "tri=titre")) {
            assertThat(new VisitorClient(port)
                            .get(filtered.host(), "/recherche?q=panda&" + unknown)
                            .headers()
                            .firstValue("Location"))
                    .as(unknown)
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/recherche?q=panda"));
        }
        assertThat(results(filtered, "panda&contenu=girafes")).contains("total=3,");
        assertThat(results(filtered, "pandda&contenu=actualites")).contains("total=2,", "near=true");
        assertThat(results(filtered, "mentions&contenu=pages")).contains("href=/mentions-legales");
        assertThat(results(filtered, "mentions")).contains("href=/mentions-legales");
    }

    @Test
    void servicesAndCallsAreContentsOfTheirOwn() {
        TestSite filtered = sites.live();
        sites.page(filtered, "/okapi", "Okapi", TestSites.text("Un okapi"));
        sites.catalogue(filtered, "/services");
        sites.service(filtered, "okapi", LocalDate.of(2026, 3, 1), ServiceFacts.starting(), "okapi");
        sites.listOfCalls(filtered, "/appels-a-projets");
        sites.call(filtered, "okapi", LocalDate.of(2026, 3, 1), CallFacts.starting(), "okapi");
        sites.settle(filtered);
        assertThat(results(filtered, "okapi"))
                .contains("total=3,", "label=Pages (1)", "label=Services (1)", "label=Appels à projets (1)");
        assertThat(results(filtered, "okapi&contenu=services")).contains("total=1,", "href=/services/okapi");
        assertThat(results(filtered, "okapi&contenu=appels-a-projets"))
                .contains("total=1,", "href=/appels-a-projets/okapi");
    }

    @Test
    void anotherSiteFindsNothingOfItNotEvenWhatIsNear() {
        TestSite other = sites.live();
        assertThat(found(other, "impots")).isEmpty();
        assertThat(found(other, "naissanse")).isEmpty();
    }

    @Test
    void aWordThatLeavesTheSiteIsNearNothing() {
        UUID page = sites.page(site, "/ptarmigan", "Lagopède", TestSites.text("ptarmigan"));
        sites.settle(site);
        assertThat(found(site, "ptarmigam")).containsExactly("/ptarmigan");
        sites.withdraw(site, page);
        sites.settle(site);
        assertThat(found(site, "ptarmigam")).isEmpty();
        assertThat(database.sql("select count(*) from search_word where word like 'ptarm%'")
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .as(TransactionalOperator.create(transactions)::transactional)
                        .contextWrite(CurrentTenant.with(site.id()))
                        .block(Duration.ofSeconds(20)))
                .isZero();
    }

    @Test
    void aJobIndexesWhatIsPublished() {
        TestSite quick = sites.live();
        sites.page(quick, "/vite", "Hippocampe");
        Eventually.until(
                Duration.ofSeconds(20),
                "the page is found",
                () -> found(quick, "hippocampe").equals(List.of("/vite")));
    }

    @Test
    void aTextOfMoreWordsThanAnIndexHoldsIsPublishedAndFoundByItsFirst() {
        Block[] longer = IntStream.range(0, 40)
                .mapToObj(block -> TestSites.text(IntStream.range(0, 3000)
                        .mapToObj(n -> "mot%06dtrèslongpourêtreplusgrandquelaplace".formatted(block * 3000 + n))
                        .collect(Collectors.joining(" "))))
                .toArray(Block[]::new);
        TestSite large = sites.live();
        sites.page(large, "/longue", "Longue", longer);
        sites.settle(large);
        assertThat(found(large, "longue")).containsExactly("/longue");
        assertThat(found(large, "mot000001treslongpouretreplusgrandquelaplace")).containsExactly("/longue");
    }
}
