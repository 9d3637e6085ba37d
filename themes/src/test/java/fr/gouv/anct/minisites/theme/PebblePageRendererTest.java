package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the requirements that every page of the theme must meet, whatever its content. */
class PebblePageRendererTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);
    private static final Map<String, String> PAGES = render(SampleSitePages.all());

    private static Map<String, String> render(Map<String, PageModel> models) {
        Map<String, String> pages = new TreeMap<>();
        models.forEach((name, model) -> pages.put(name, new String(RENDERER.render(model), StandardCharsets.UTF_8)));
        return pages;
    }

    static Stream<String> names() {
        return PAGES.keySet().stream();
    }

    /** Returns the names of the pages with more than their content: a card for a frame is nothing else. */
    static Stream<String> wholePages() {
        return names().filter(name -> !name.startsWith("seule-carte-"));
    }

    static Stream<String> sitePages() {
        return names().filter(name -> !name.startsWith("seule-"));
    }

    private static Document page(String name) {
        return Jsoup.parse(PAGES.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasTheHeadOfAPageOfTheState(String name) {
        Document page = page(name);

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.expectFirst("html").attr("data-fr-scheme")).isEqualTo("system");
        assertThat(page.expectFirst("html").hasAttr("data-fr-theme")).isFalse();
        assertThat(page.select(
                        "meta[name=viewport], meta[name=format-detection], meta[name=theme-color][content=#000091]"))
                .hasSize(3);
        assertThat(page.select("link[rel=icon], link[rel=apple-touch-icon]")).hasSize(2);
        assertThat(page.title()).isNotBlank().hasSizeLessThanOrEqualTo(60);
        assertThat(page.expectFirst("head > script:not([type])").attr("src")).startsWith("/assets/");
        assertThat(page.select("link[rel=stylesheet]:not([data-ms-marks])")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bearsAStrictContentSecurityPolicy(String name) {
        Document page = page(name);

        assertThat(page.select("script:not([src]):not([type=application/ld+json]), style, [style]"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasOneTitleAndNeverSkipsALevel(String name) {
        Document page = page(name);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main h1")).hasSize(1);
        int level = 1;
        for (Element heading : page.select("main").select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesEachElementOnce(String name) {
        Document page = page(name);
        Set<String> ids = new HashSet<>();

        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        assertThat(page.select("[aria-controls]").eachAttr("aria-controls")).allMatch(ids::contains);
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
        assertThat(page.select("label[for]").eachAttr("for")).allMatch(ids::contains);
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("wholePages")
    void startsWithTheSkipLinks(String name) {
        Element first = page(name).body().child(0);

        assertThat(first.classNames()).contains("fr-skiplinks");
        assertThat(first.select("nav a[href=#content]")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void announcesEveryNewWindow(String name) {
        for (Element link : page(name).select("a[target]")) {
            assertThat(link.attr("target")).isEqualTo("_blank");
            String follows = link.attr("href").contains("/acces.outil/") ? " nofollow" : "";
            assertThat(link.attr("rel")).isEqualTo("noopener external" + follows);
            // Not the normalised text: French quotation marks hold their words by no-break spaces.
            assertThat(link.attr("title")).endsWith(" - nouvelle fenêtre").startsWith(link.wholeText());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysWhatImagesShow(String name) {
        Document page = page(name);

        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt") && image.hasAttr("src"));
        assertThat(page.select("main img")).allMatch(image -> image.hasAttr("width") && image.hasAttr("height"));
        assertThat(page.select("a:has(> img:only-child)"))
                .allMatch(link -> !link.child(0).attr("alt").isBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void usesOnlyClassesOfTheDsfr(String name) throws IOException {
        Set<String> used = new TreeSet<>();
        page(name).select("[class]").forEach(element -> used.addAll(element.classNames()));

        assertThat(DsfrSources.CLASSES).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("sitePages")
    void hasTheHeaderOfTheState(String name) {
        Document page = page(name);
        Element header = page.select("header[role=banner]").getFirst();

        assertThat(page.select("header[role=banner]")).hasSize(1);
        assertThat(header.select(".fr-header__brand .fr-logo").text()).isEqualTo("République Française");
        assertThat(header.select(".fr-header__operator img"))
                .allMatch(logo -> !logo.attr("alt").isBlank());
        assertThat(header.select(".fr-header__service a").attr("title")).startsWith("Accueil - ");
        assertThat(header.select(".fr-header__tools-links a")).hasSizeLessThanOrEqualTo(3);
        assertThat(header.select("nav[aria-label=Menu principal] > ul > li")).hasSizeLessThanOrEqualTo(8);
        assertThat(header.select("nav [aria-current]")).isNotEmpty();
        assertThat(header.nextElementSibling().classNames()).contains("fr-notice");
    }

    @ParameterizedTest
    @MethodSource("sitePages")
    void saysWhereOneIs(String name) {
        Document page = page(name);
        if (name.equals("accueil")) {
            assertThat(page.select(".fr-breadcrumb")).isEmpty();
            return;
        }
        assertThat(page.select(".fr-breadcrumb")).hasSize(1);
        assertThat(page.select("main .fr-breadcrumb")).isEmpty();
        Element last = page.select(".fr-breadcrumb__link").last();
        assertThat(last.attr("aria-current")).isEqualTo("page");
        assertThat(last.hasAttr("href")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sitePages")
    void hasTheFooterOfTheState(String name) {
        Document page = page(name);
        Element footer = page.select("footer#footer[role=contentinfo]").getFirst();

        assertThat(footer.select(".fr-logo")).hasSize(1);
        assertThat(footer.select(".fr-footer__content-link").eachText())
                .containsExactly("info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr");
        assertThat(footer.select(".fr-footer__content-link"))
                .allMatch(link -> link.attr("target").equals("_blank"));
        assertThat(footer.select("a.fr-footer__bottom-link").eachText())
                // A site without a published budget has no such link.
                .filteredOn(text -> !text.equals("Budget"))
                .containsExactly(
                        "Plan du site",
                        "Accessibilité : non conforme",
                        "Mentions légales",
                        "Conditions générales d’utilisation",
                        "Données personnelles",
                        "Gestion des cookies",
                        "Statistiques",
                        "Contact");
        assertThat(footer.select("a[href]").eachAttr("href")).noneMatch(String::isBlank);
        assertThat(footer.select(".fr-footer__bottom-copy").text())
                .isEqualTo(
                        "Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de ce"
                                + " site sont proposés sous licence etalab-2.0");
    }

    @Test
    void leadsToTheBudgetOfASiteThatPublishesIt() {
        assertThat(page("budget").select("footer a[href=/budget]").text()).isEqualTo("Budget");
        assertThat(page("accueil").select("footer").text()).doesNotContain("Budget");
    }

    @Test
    void validatesInTheNuChecker() {
        assertThat(NuChecker.errors(PAGES)).isEmpty();
    }

    @Test
    void keepsTheHomePageLight() {
        assertThat(page("accueil").getAllElements()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void writesAllItsPagesForTheEye() throws IOException {
        Path directory = Files.createDirectories(Path.of("target/samples"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(directory.resolve(page.getKey() + ".html"), page.getValue());
        }
        assertThat(directory).isNotEmptyDirectory();
    }

    @Test
    void leavesNoMessageWithoutWords() {
        Pattern call = Pattern.compile("\\bt\\('([a-z0-9_.-]+)'\\s*[,)]");
        TemplateMessages messages = new TemplateMessages(Locale.FRENCH, List.of(TemplateMessages.BUNDLE));
        List<String> missing = DsfrSources.templates()
                .flatMap(template -> call.matcher(template).results().map(match -> match.group(1)))
                .filter(key -> !messages.has(key))
                .toList();

        assertThat(missing).isEmpty();
    }
}
