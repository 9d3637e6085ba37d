package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.theme.NuChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the requirements on every screen of the back office. */
class ScreenTemplatesTest {

    private static final Map<String, String> PAGES = SampleScreens.all();
    private static final Pattern CLASS = Pattern.compile("\\.((?:fr|ms)-[A-Za-z0-9_-]+)");
    /** CSS classes with a rule, by stylesheet: most screens have the same ones. */
    private static final Map<String, Set<String>> STYLED = new ConcurrentHashMap<>();
    /** CSS classes that scripts use to find elements, without a style rule. */
    private static final Set<String> HOOKS = Set.of("fr-display");

    static Stream<String> names() {
        return PAGES.keySet().stream();
    }

    private static Document page(String name) {
        return Jsoup.parse(PAGES.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsTextAsText(String name) {
        Document page = page(name);

        assertThat(page.select("script:not([src]), style, [style], [onerror], [onclick], img[src=x]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        if (name.endsWith("-hostile") && !name.startsWith("droits")) {
            assertThat(page.body().text()).contains(SampleScreens.ATTACK);
        }
    }

    @Test
    void showsTextAsTextInFragmentsToo() {
        assertThat(SampleScreens.fragments()).isNotEmpty().allSatisfy((name, html) -> {
            assertThat(Jsoup.parseBodyFragment(html)
                            .select("script, style, [style], [onerror], img[src=x], a[href^=javascript]"))
                    .as(name)
                    .isEmpty();
            if (name.endsWith("-hostile") && !name.startsWith("fichiers-introuvables")) {
                assertThat(html).as(name).contains("&lt;script&gt;alert(1)");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesEachElementOnceAndRefersToWhatIsThere(String name) {
        Document page = page(name);
        Set<String> ids = new HashSet<>();

        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        for (String attribute : List.of("for", "aria-controls", "aria-labelledby", "aria-describedby")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute).stream()
                            .flatMap(value -> Stream.of(value.split(" "))))
                    .as(attribute)
                    .allMatch(ids::contains);
        }
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void labelsEveryField(String name) {
        Document page = page(name);

        Map<String, String> labels = page.select("label[for]").stream()
                .collect(Collectors.toMap(label -> label.attr("for"), Element::text, String::concat));
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(labels.getOrDefault(field.id(), "")).as(field.id()).isNotBlank();
            assertThat(field.hasAttr("required")).isFalse();
        }
        assertThat(page.select("fieldset"))
                .allMatch(group -> group.child(0).tagName().equals("legend"));
        assertThat(page.select("button, a")).allMatch(element -> !element.text().isBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void sendsTheTokenWithEveryPost(String name) {
        assertThat(page(name).select("form[method=post]"))
                .allMatch(form -> form.select("input[name=_csrf]").attr("value").equals("a-token"));
    }

    /** An invalid date is submitted as empty unless the browser checks it; the browser checks nothing else. */
    @ParameterizedTest
    @MethodSource("names")
    void letsTheBrowserStopADateThatIsNone(String name) {
        page(name).select("form:has([type=date])").forEach(form -> {
            assertThat(form.hasAttr("novalidate")).as(form.attr("action")).isFalse();
            assertThat(form.select("[type=email], [type=url], [type=number], [required], [pattern], [min], [max],"
                            + " [maxlength]"))
                    .as(form.attr("action"))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasOneTitleAndNeverSkipsALevel(String name) {
        Document page = page(name);
        int level = 0;
        for (Element heading : page.select("main").select("h1, h2, h3, h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void receivesTheStylesOfAllItsClasses(String name) {
        Document page = page(name);
        List<String> stylesheets = page.select("link[rel=stylesheet]").eachAttr("href");
        Set<String> used = new TreeSet<>();
        page.select("[class]").forEach(element -> used.addAll(element.classNames()));

        used.removeAll(HOOKS);
        stylesheets.forEach(href -> used.removeAll(STYLED.computeIfAbsent(href, ScreenTemplatesTest::styled)));
        assertThat(used).as("classes without a rule").isEmpty();
    }

    /** Returns the classes that a stylesheet has rules for. */
    private static Set<String> styled(String href) {
        return CLASS.matcher(text(href)).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void loadsFilesThatExist(String name) {
        assertThat(Pattern.compile("/assets/[^\"#]+")
                        .matcher(PAGES.get(name))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(SampleScreens.FILES.find(path.substring(ThemeAssets.PATH.length())))
                        .isPresent());
    }

    @Test
    void showsWhoIsSignedInAndTheWayOut() {
        Document signedIn = page("journal");
        assertThat(signedIn.select(".fr-header__tools-links").text())
                .contains("Camille Martin", "Communication centrale", "Se déconnecter");
        assertThat(signedIn.select(".fr-header__menu-links form[action=/deconnexion] button"))
                .hasSize(1);
        assertThat(signedIn.select("nav#navigation").text())
                .contains(
                        "Accueil (99+) plus de 99 éléments en attente", "Demandes à traiter (3) 3 éléments en attente");
        assertThat(signedIn.select("nav#navigation [aria-hidden=true]").text()).isEqualTo("(99+) (3)");
        assertThat(signedIn.select("#site-menu a[href$=/pages]").text()).endsWith("(1) un élément en attente");

        Document open = page("journal-long");
        assertThat(open.select("header a[href=/connexion]")).isNotEmpty();
        assertThat(open.select("form[action=/deconnexion]")).isEmpty();
    }

    @Test
    void listsTheErrorsOfAFormAndTiesThemToTheirFields() {
        Document page = page("formulaire-faux");

        assertThat(page.select("#error-summary .fr-alert__title").text()).isEqualTo("10 erreurs à corriger");
        assertThat(page.select("#error-summary li a")).hasSize(10);
        for (Element link : page.select("#error-summary li a")) {
            Element field = page.expectFirst(link.attr("href"));
            assertThat(field.tagName()).isIn("input", "select", "textarea");
        }
        assertThat(page.select(".fr-input-group--error, .fr-select-group--error, .fr-fieldset--error"))
                .hasSize(10);
        assertThat(page.select("#champ-slug-messages .fr-tag").eachText()).startsWith("libre-1");
        assertThat(page.select("#champ-line").attr("value")).isEqualTo("Petites villes de demain");
        assertThat(page.select("#champ-date").attr("value")).isEqualTo("Petites villes de demain");
        assertThat(page("formulaire").select("#error-summary, [aria-invalid]")).isEmpty();
    }

    @Test
    void keepsTheLinesOfALongText() {
        String html =
                SampleScreens.render(fr.gouv.anct.minisites.admin.form.SampleForms.wrong("\nÀ la ligne\n"), frame());

        assertThat(Jsoup.parse(html).expectFirst("textarea").wholeText()).contains("À la ligne\n");
    }

    @Test
    void saysWhereOneIsInTheListAndWhatItIsSortedBy() {
        Document page = page("journal");

        assertThat(page.select("th[aria-sort=ascending] a").attr("title"))
                .isEqualTo("Trier par «\u00a0Programme\u00a0» dans l’ordre décroissant");
        assertThat(page.select("main [role=status]").eachText()).contains("43 résultats");
        assertThat(page.select("tbody tr")).hasSize(12);
        assertThat(page.select("tbody time").first().attr("datetime")).isEqualTo("2026-11-25T14:05:00+01:00");
        assertThat(page.select(".fr-pagination a[href=/journal?page=2]")).isNotEmpty();
        assertThat(page("journal-vide").select("table, .fr-pagination")).isEmpty();
        assertThat(page("journal-vide").select("#empty a")).hasSize(1);
    }

    @Test
    void asksForFresherStepsUntilNothingMoves() {
        String moving = fragment("/demande/1/avancement");

        assertThat(Jsoup.parse(moving).select("#progress[data-hx-get=/demande/1/avancement] li"))
                .hasSize(4);
        assertThat(Jsoup.parse(moving).text()).contains("Échec", "25 novembre 2026 à 14");
        assertThat(moving).doesNotContain("<html");
        assertThat(page("avancement-fini").select("main [data-hx-get]")).isEmpty();
    }

    private static String fragment(String refresh) {
        return new String(
                SampleScreens.TEMPLATES.render(
                        "admin/component/progress-list",
                        Map.of("progress", SampleComponents.progress("Réserver", refresh))),
                StandardCharsets.UTF_8);
    }

    @Test
    void writesThePermissionsInWords() {
        Element row = page("droits").select("tbody tr").get(2);

        assertThat(row.child(0).text()).startsWith("Décider d’une demande");
        assertThat(row.select("td").eachText()).containsExactly("Non", "Non", "Non", "Non", "Oui", "Non", "Non");
    }

    @Test
    void validatesInTheNuChecker() {
        assertThat(NuChecker.errors(PAGES)).isEmpty();
    }

    @Test
    void writesAllScreensForTheEye() throws IOException {
        Path directory = Files.createDirectories(Path.of("target/samples"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(directory.resolve(page.getKey() + ".html"), page.getValue());
        }
        assertThat(directory.resolve("journal.html")).exists();
    }

    private static ScreenFrame frame() {
        return SampleScreens.frame("Formulaire", null, null);
    }

    private static String text(String href) {
        return new String(
                SampleScreens.FILES
                        .find(href.substring(ThemeAssets.PATH.length()))
                        .orElseThrow()
                        .identity(),
                StandardCharsets.UTF_8);
    }
}
