package fr.gouv.anct.minisites.content.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.LinearWork;
import fr.gouv.anct.minisites.content.redirect.RedirectRules.There;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the rules by which a visitor follows one redirect at most. */
class RedirectRulesTest {

    private static final Tenant PORTAL = site("portail", new Address(new Host("gouv.example"), ""));
    private static final Tenant OTHER = site("autre", new Address(new Host("gouv.example"), "/autre"));
    private static final Tenant OWN_HOST = site("hote", new Address(new Host("hote.example"), ""));
    private static final Tenant HIDDEN =
            site("cache", new Address(new Host("cache.example"), ""), TenantState.PREPARATION);
    private static final DirectorySnapshot DIRECTORY = DirectorySnapshot.of(List.of(PORTAL, OTHER, OWN_HOST, HIDDEN));
    private static final UUID PAGE = UUID.randomUUID();
    private static final Map<String, There> PAGES = Map.of(
            "/",
            new There(UUID.randomUUID(), true),
            "/page",
            new There(PAGE, true),
            "/brouillon",
            new There(UUID.randomUUID(), false));

    private final Map<Source, String> present = new HashMap<>();

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

    private List<RedirectDecision> decide(boolean overwriting, TypedRedirect... typed) {
        Reading reading = new Reading(new OwnAddresses(PORTAL, DIRECTORY));
        return new RedirectRules(present, PAGES, overwriting)
                .decide(Arrays.stream(typed).map(reading::read).toList());
    }

    private RedirectDecision one(String from, String to) {
        return decide(false, new TypedRedirect(from, to, "")).getFirst();
    }

    private static String words(RedirectDecision verdict) {
        return switch (verdict) {
            case RedirectDecision.Made(Source source, Destination to) -> "made " + source.text() + " → " + to.text();
            case RedirectDecision.Changed(Source source, Destination to) ->
                "changed " + source.text() + " → " + to.text();
            case RedirectDecision.Same(Source source) -> "same " + source.text();
            case RedirectDecision.Refused(Problem.Trailing(Trail trail)) ->
                (trail.loop() ? "loop " : "chain ") + trail.text();
            case RedirectDecision.Refused(Problem problem) -> problem.toString();
        };
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
        /assets/a.css                  | /page                        | RESERVED
        /page                          | /                            | ANSWERED
        /a                             | ''                           | TO_MISSING
        /a                             | page                         | TO_MALFORMED
        /a                             | https:///rien                | TO_MALFORMED
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
        assertThat(RedirectManagement.leftOut(PORTAL, new TypedRedirect(from, "/page", "")))
                .isEqualTo(Optional.ofNullable(host));
    }

    @Test
    void anAliasIsOneOfTheSites() {
        assertThat(words(decide(false, new TypedRedirect("/a", "/page", "https://Vieux.example/"))
                        .getFirst()))
                .isEqualTo("made vieux.example/a → /page");
        assertThat(words(decide(false, new TypedRedirect("/page", "/", "vieux.example"))
                        .getFirst()))
                .as("a page answers at the canonical address, not there")
                .isEqualTo("made vieux.example/page → /");
        assertThat(words(decide(false, new TypedRedirect("/a", "/page", "ailleurs.example"))
                        .getFirst()))
                .isEqualTo("UNKNOWN_ALIAS");
    }

    @Test
    void aChainIsRefusedWithAllOfItWhicheverEndComesLast() {
        present.put(new Source("", "/b"), "https://exemple.fr/c");
        assertThat(words(one("/a", "/b"))).isEqualTo("chain /a → /b → https://exemple.fr/c");
        present.put(new Source("vieux.example", "/z"), "/brouillon");
        assertThat(words(one("/brouillon", "/page"))).isEqualTo("chain vieux.example/z → /brouillon → /page");
    }

    @Test
    void aLoopIsRefusedWithAllOfIt() {
        present.put(new Source("", "/b"), "/c");
        present.put(new Source("", "/c"), "/a");
        assertThat(words(one("/a", "/b"))).isEqualTo("loop /a → /b → /c → /a");
        present.put(new Source("", "/c"), "/b");
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
        LinearWork.assertLinear(
                "chained lines", 2_000, "x"::repeat, text -> chain(text.length(), "https://exemple.fr/z"));
    }

    /** Returns the decision on each line. */
    private List<String> chain(int lines, String end) {
        String path = "/" + "a".repeat(380);
        return decide(
                        true,
                        IntStream.range(0, lines)
                                .mapToObj(n -> new TypedRedirect(path + n, n == lines - 1 ? end : path + (n + 1), ""))
                                .toArray(TypedRedirect[]::new))
                .stream()
                .map(RedirectRulesTest::words)
                .toList();
    }

    @Test
    void oneFromThereAlreadyIsToBeChangedInsteadOrByAList() {
        present.put(new Source("", "/a"), "/page");
        assertThat(words(one("/a", "/"))).isEqualTo("TAKEN");
        assertThat(decide(true, new TypedRedirect("/a", "/", ""), new TypedRedirect("/a", "/page", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("changed /a → /", "DUPLICATE");
        assertThat(decide(true, new TypedRedirect("/a", "/page", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("same /a");
    }

    @Test
    void theLinesOfAListAreSeenTogether() {
        assertThat(decide(
                        true,
                        new TypedRedirect("/a", "/b", ""),
                        new TypedRedirect("/b", "/page", ""),
                        new TypedRedirect("/x", "/y", ""),
                        new TypedRedirect("/y", "/x", ""),
                        new TypedRedirect("/c", "/page", "")))
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
        IntStream.range(0, RedirectRules.MOST - 1).forEach(n -> present.put(new Source("", "/ancien-" + n), "/page"));
        assertThat(decide(true, new TypedRedirect("/a", "/page", ""), new TypedRedirect("/b", "/page", "")))
                .extracting(verdict -> verdict instanceof RedirectDecision.Made)
                .containsExactlyInAnyOrder(true, false);
        assertThat(decide(true, new TypedRedirect("/ancien-0", "/", "")))
                .extracting(RedirectRulesTest::words)
                .containsExactly("changed /ancien-0 → /");
    }

    @Test
    void aListIsReadWithOrWithoutItsHead() {
        assertThat(RedirectList.of("de;vers\n/a;/b\n\n/c;/d;vieux.example"))
                .isEqualTo(new RedirectList.Read(List.of(
                        new RedirectList.Line(2, new TypedRedirect("/a", "/b", "")),
                        new RedirectList.Line(4, new TypedRedirect("/c", "/d", "vieux.example")))));
        assertThat(RedirectList.of("de;vers\n")).isInstanceOf(RedirectList.Empty.class);
        assertThat(RedirectList.of("/a;/b\n".repeat(RedirectList.LONGEST + 1)))
                .isEqualTo(new RedirectList.TooLong(RedirectList.LONGEST + 1));
    }
}
