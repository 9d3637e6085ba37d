package fr.gouv.anct.minisites.content.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.redirect.RedirectRules.ExistingPage;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the rules by which a visitor follows one redirect at most. */
class RedirectRulesTest {

    private static final Tenant PORTAL = site("portail", new Address(new Host("gouv.example"), ""));
    private static final Tenant OTHER = site("autre", new Address(new Host("gouv.example"), "/autre"));
    private static final Tenant OWN_HOST = site("hote", new Address(new Host("hote.example"), ""));
    private static final Tenant HIDDEN =
            site("cache", new Address(new Host("cache.example"), ""), TenantState.PREPARATION);
    private static final DirectorySnapshot DIRECTORY = DirectorySnapshot.of(List.of(PORTAL, OTHER, OWN_HOST, HIDDEN));
    private static final UUID PAGE = UUID.randomUUID();
    private static final Map<String, ExistingPage> PAGES = Map.of(
            "/",
            new ExistingPage("/", UUID.randomUUID(), true),
            "/page",
            new ExistingPage("/page", PAGE, true),
            "/brouillon",
            new ExistingPage("/brouillon", UUID.randomUUID(), false));

    private final Map<RedirectSource, String> present = new HashMap<>();

    private static Tenant site(String slug, Address canonical) {
        return site(slug, canonical, TenantState.LIVE);
    }

    private static Tenant site(String slug, Address canonical, TenantState state) {
        return new Tenant(
                UUID.randomUUID(),
                slug,
                slug,
                state,
                false,
                1,
                null,
                canonical,
                slug.equals("portail")
                        ? List.of(
                                new Address(new Host("vieux.example"), ""),
                                new Address(new Host("tres-vieux.example"), "/site"))
                        : List.of());
    }

    private List<RedirectDecision> decide(boolean overwriting, RedirectInput... typed) {
        RedirectParser reading = new RedirectParser(new SiteAddresses(PORTAL, DIRECTORY));
        return new RedirectRules(present, PAGES, overwriting)
                .decide(Arrays.stream(typed).map(reading::read).toList());
    }

    private RedirectDecision one(String from, String to) {
        return decide(false, new RedirectInput(from, to, "")).getFirst();
    }

    private static String words(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created(RedirectSource source, RedirectTarget to) ->
                "made " + source.text() + " → " + to.text();
            case RedirectDecision.Changed(RedirectSource source, RedirectTarget to) ->
                "changed " + source.text() + " → " + to.text();
            case RedirectDecision.Same(RedirectSource source) -> "same " + source.text();
            case RedirectDecision.Refused(List<RedirectProblem> problems) ->
                problems.stream().map(RedirectRulesTest::words).collect(Collectors.joining(", "));
        };
    }

    private static String words(RedirectProblem problem) {
        return problem instanceof RedirectProblem.Chained(RedirectChain trail)
                ? (trail.loop() ? "loop " : "chain ") + trail.text()
                : problem.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''       | ''           | ''   | FROM_MISSING, TO_MISSING
        ''       | /nulle-part  | ''   | FROM_MISSING, NO_PAGE
        ancien   | http://a.fr  | ''   | FROM_MALFORMED, TO_INSECURE
        ancien   | /page        | x.fr | FROM_MALFORMED, UNKNOWN_ALIAS
        /page    | ''           | ''   | TO_MISSING, ANSWERED
        /page    | /nulle-part  | ''   | ANSWERED, NO_PAGE
        /la      | /nulle-part  | ''   | TAKEN, NO_PAGE
        """)
    void theProblemsOfAllFieldsAreFoundAtOnce(String from, String to, String alias, String found) {
        present.put(new RedirectSource("", "/la"), "https://exemple.fr/");
        assertThat(words(decide(false, new RedirectInput(from, to, alias)).getFirst()))
                .isEqualTo(found);
    }

    /** The alias of the portal redirects to its canonical host, where the first segment is another site. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://vieux.example/autre/a               | loop /a → /a
        https://www.vieux.example/autre/a           | loop /a → /a
        https://tres-vieux.example/site/autre/a     | loop /a → /a
        https://www.tres-vieux.example/Site/autre/a | loop /a → /a
        https://gouv.example/autre/a                | loop /a → /a
        https://vieux.example/ailleurs              | made /a → https://vieux.example/ailleurs
        https://tres-vieux.example/autre/a          | made /a → https://tres-vieux.example/autre/a
        """)
    void anAliasOfTheHostThatSitesShareIsFollowed(String to, String decided) {
        RedirectParser reading = new RedirectParser(new SiteAddresses(OTHER, DIRECTORY));
        RedirectRules rules = new RedirectRules(present, PAGES, false);
        assertThat(rules.decide(List.of(reading.read(new RedirectInput("/a", to, "")))))
                .singleElement()
                .extracting(RedirectRulesTest::words)
                .isEqualTo(decided);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        /ancien                        | /page                        | made /ancien → /page
        /Ancien%20chemin/              | /page/                       | made /Ancien chemin → /page
        https://gouv.example/a         | https://gouv.example/page    | made /a → /page
        http://vieux.example/a         | /page                        | made vieux.example/a → /page
        https://tres-vieux.example/site/a | /page                     | made tres-vieux.example/site/a → /page
        /rubrique                      | https://gouv.example/autre/x | made /rubrique → https://gouv.example/autre/x
        /ailleurs                      | HTTPS://exemple.fr/é?a=b#c   | made /ailleurs → https://exemple.fr/%C3%A9?a=b#c
        /ancien                        | /brouillon                   | made /ancien → /brouillon
        ''                             | /page                        | FROM_MISSING
        ancien                         | /page                        | FROM_MALFORMED
        /a//b                          | /page                        | FROM_MALFORMED
        /a%zz                          | /page                        | FROM_MALFORMED
        /index.php?id=3                | /page                        | FROM_QUERY
        https://ailleurs.example/a     | /page                        | made /a → /page
        HTTP://www.ailleurs.example/a/ | /page                        | made /a → /page
        www.ailleurs.example/a         | /page                        | made /a → /page
        https://cache.example/a        | /page                        | made /a → /page
        https://ailleurs.example/a?b=1 | /page                        | FROM_QUERY
        https://ailleurs.example?b=1   | /page                        | FROM_QUERY
        https://ailleurs.example       | /page                        | HOME
        /                              | /page                        | HOME
        index.php/a                    | /page                        | FROM_MALFORMED
        https:///a                     | /page                        | FROM_MALFORMED
        https://gouv.example/autre/a   | /page                        | FROM_FOREIGN
        https://hote.example/a         | /page                        | FROM_FOREIGN
        /recherche                     | /page                        | RESERVED
        /collection.zip                | /page                        | RESERVED
        /documents.json                | /page                        | RESERVED
        /assets/a.css                  | /page                        | RESERVED
        /.well-known                   | /page                        | RESERVED
        /.well-known/acme-challenge/a  | https://exemple.fr/a         | RESERVED
        /formulaire/1/envoi/contact    | /page                        | RESERVED
        /formulaire/inscription        | /page                        | made /formulaire/inscription → /page
        /a                             | https://www.gouv.example/a   | loop /a → /a
        /a                             | https://gouv.example//a      | loop /a → /a
        /a                             | https://gouv.example/%61     | loop /a → /a
        /a                             | https://gouv.example:/a      | loop /a → /a
        https://www.vieux.example/a    | /page                        | made vieux.example/a → /page
        /rubrique                      | https://gouv.example/Autre/x | made /rubrique → https://gouv.example/Autre/x
        /page                          | /                            | ANSWERED
        /a                             | ''                           | TO_MISSING
        /a                             | page                         | TO_MALFORMED
        /a                             | https:///rien                | TO_MALFORMED
        /a                             | https://exemple.fr:99999999/ | TO_MALFORMED
        /a                             | https://exemple.fr:0/        | TO_MALFORMED
        /a                             | https://exemple.fr:8443/     | made /a → https://exemple.fr:8443/
        /a                             | https://a.fr/x y             | TO_MALFORMED
        /a                             | javascript:alert(1)          | TO_MALFORMED
        /a                             | http://exemple.fr            | TO_INSECURE
        /a                             | /nulle-part                  | NO_PAGE
        /a                             | /a                           | loop /a → /a
        """)
    void whatIsTypedIsReadOrRefused(String from, String to, String expected) {
        assertThat(words(one(from, to))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        https://ailleurs.example/a, ailleurs.example
        www.ailleurs.example,       www.ailleurs.example
        https://gouv.example/a,     -
        http://vieux.example/a,     -
        /a,                         -
        index.php,                  -
        """)
    void aHostThatIsLeftOutIsNamed(String from, @Nullable String host) {
        assertThat(RedirectManagement.foreignHost(PORTAL, new RedirectInput(from, "/page", "")))
                .isEqualTo(Optional.ofNullable(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%b", "/a%25", "/a?b", "/a#b", "/é f"})
    void theInputOfARedirectIsReadAsThisRedirect(String path) {
        Redirect redirect = new Redirect(
                UUID.randomUUID(),
                new RedirectSource("", path),
                null,
                "https://exemple.fr/",
                Redirect.State.LEADS,
                0,
                null);
        assertThat(words(decide(false, redirect.input()).getFirst())).isEqualTo("made " + redirect.text());
    }

    @Test
    void anAliasIsOneOfTheSites() {
        assertThat(words(decide(false, new RedirectInput("/a", "/page", "https://Vieux.example/"))
                        .getFirst()))
                .isEqualTo("made vieux.example/a → /page");
        assertThat(words(decide(false, new RedirectInput("/page", "/", "vieux.example"))
                        .getFirst()))
                .as("a page answers at the canonical address, not there")
                .isEqualTo("made vieux.example/page → /");
        assertThat(words(decide(false, new RedirectInput("/a", "/page", "ailleurs.example"))
                        .getFirst()))
                .isEqualTo("UNKNOWN_ALIAS");
    }

    @Test
    void aChainIsRefusedWithAllOfItWhicheverEndComesLast() {
        present.put(new RedirectSource("", "/b"), "https://exemple.fr/c");
        assertThat(words(one("/a", "/b"))).isEqualTo("chain /a → /b → https://exemple.fr/c");
        present.put(new RedirectSource("vieux.example", "/z"), "/brouillon");
        assertThat(words(one("/brouillon", "/page"))).isEqualTo("chain vieux.example/z → /brouillon → /page");
    }

    @Test
    void aLoopIsRefusedWithAllOfIt() {
        present.put(new RedirectSource("", "/b"), "/c");
        present.put(new RedirectSource("", "/c"), "/a");
        assertThat(words(one("/a", "/b"))).isEqualTo("loop /a → /b → /c → /a");
        present.put(new RedirectSource("", "/c"), "/b");
        assertThat(words(one("/x", "/b"))).isEqualTo("loop /x → /b → /c → /b");
    }

    /**
     * A list may chain thousands of long addresses: the message of each line shows only the start and the end of its
     * chain.
     */
    @Test
    void aLongWayIsToldByItsStartAndItsEnd() {
        List<String> told = chain(1_980, "https://exemple.fr/z");
        String start = ("/" + "a".repeat(99) + "… → ").repeat(6);
        assertThat(told.getFirst()).isEqualTo("chain " + start + "… → https://exemple.fr/z");
        assertThat(chain(7, "https://exemple.fr/z")).first().isEqualTo(told.getFirst());
        assertThat(chain(6, "https://exemple.fr/z"))
                .as("seven addresses, none left out")
                .first()
                .isEqualTo("chain " + start + "https://exemple.fr/z");
        assertThat(told).allMatch(words -> words.length() < 1_000);
        assertThat(told.getLast()).startsWith("made ");
        assertThat(chain(1_980, "/" + "a".repeat(380) + "0"))
                .startsWith("loop " + start + "…")
                .allMatch(words -> words.startsWith("loop "));
        LinearTimeAssertion.assertLinear(
                "chained lines", 2_000, "x"::repeat, text -> chain(text.length(), "https://exemple.fr/z"));
    }

    /** Returns the decision on each line. */
    private List<String> chain(int lines, String end) {
        String path = "/" + "a".repeat(380);
        return decide(
                        true,
                        IntStream.range(0, lines)
                                .mapToObj(n -> new RedirectInput(path + n, n == lines - 1 ? end : path + (n + 1), ""))
                                .toArray(RedirectInput[]::new))
                .stream()
                .map(RedirectRulesTest::words)
                .toList();
    }

    @Test
    void oneFromThereAlreadyIsToBeChangedInsteadOrByAList() {
        present.put(new RedirectSource("", "/a"), "/page");
        assertThat(words(one("/a", "/"))).isEqualTo("TAKEN");
        assertThat(decide(true, new RedirectInput("/a", "/", ""), new RedirectInput("/a", "/page", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("changed /a → /", "DUPLICATE");
        assertThat(decide(true, new RedirectInput("/a", "/page", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("same /a");
    }

    @Test
    void theLinesOfAListAreSeenTogether() {
        assertThat(decide(
                        true,
                        new RedirectInput("/a", "/b", ""),
                        new RedirectInput("/b", "/page", ""),
                        new RedirectInput("/x", "/y", ""),
                        new RedirectInput("/y", "/x", ""),
                        new RedirectInput("/c", "/page", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly(
                        "chain /a → /b → /page",
                        "made /b → /page",
                        "loop /x → /y → /x",
                        "loop /y → /x → /y",
                        "made /c → /page");
    }

    @Test
    void aSiteHasSoManyAndNoMore() {
        IntStream.range(0, RedirectRules.MOST - 1)
                .forEach(n -> present.put(new RedirectSource("", "/ancien-" + n), "/page"));
        assertThat(decide(true, new RedirectInput("/a", "/page", ""), new RedirectInput("/b", "/page", "")))
                .extracting(decision -> decision instanceof RedirectDecision.Created)
                .containsExactlyInAnyOrder(true, false);
        assertThat(decide(true, new RedirectInput("/ancien-0", "/", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("changed /ancien-0 → /");
    }

    @Test
    void aListIsReadWithOrWithoutItsHead() {
        assertThat(RedirectCsv.of("de;vers\n/a;/b\n\n/c;/d;vieux.example"))
                .isEqualTo(new RedirectCsv.Read(List.of(
                        new RedirectCsv.Line(2, new RedirectInput("/a", "/b", "")),
                        new RedirectCsv.Line(4, new RedirectInput("/c", "/d", "vieux.example")))));
        assertThat(RedirectCsv.of("de;vers\n")).isInstanceOf(RedirectCsv.Empty.class);
        assertThat(RedirectCsv.of("/a;/b\n".repeat(RedirectCsv.LONGEST + 1)))
                .isEqualTo(new RedirectCsv.TooLong(RedirectCsv.LONGEST + 1));
    }
}
