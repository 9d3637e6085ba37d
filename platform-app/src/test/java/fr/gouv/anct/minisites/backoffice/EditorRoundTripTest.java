package fr.gouv.anct.minisites.backoffice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.CompleteBlocks;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.site.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the editor loses nothing: no part of a page that is saved, and no press on a button. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorRoundTripTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final BlockCodec CODEC = new BlockCodec(List.of());

    /**
     * Types a letter into each text and deletes it: texts become editors when approached, and are rewritten on typing.
     */
    private static final String TYPE_INTO_EACH = """
        async () => {
          // A busy browser may draw no frame for long.
          const frame = () => new Promise((next) => { requestAnimationFrame(next); setTimeout(next, 100); });
          let typed = 0;
          document.querySelectorAll('main details').forEach((folded) => { folded.open = true; });
          document.querySelector('[data-ms-tool=fold][data-ms-all=false]')?.click();
          for (const text of document.querySelectorAll('main textarea[data-ms-rich]')) {
            const editor = () => text.parentElement.querySelector('.ms-rich__text');
            text.parentElement.scrollIntoView();
            for (let i = 0; !editor() && i < 600; i++) await frame();
            if (!editor() && !text.parentElement.checkVisibility()) continue;
            if (!editor()) throw new Error(`no editor for ${text.name}`);
            editor().focus();
            getSelection().selectAllChildren(editor());
            getSelection().collapseToEnd();
            await frame();
            for (const [act, there] of [['insertText', true], ['delete', false]]) {
              document.execCommand(act, false, 'ẑ');
              for (let i = 0; text.value.includes('ẑ') !== there && i < 600; i++) await frame();
              if (text.value.includes('ẑ') !== there) throw new Error(`${act} into ${text.name}`);
            }
            typed++;
          }
          return typed;
        }\
        """;

    /** Keeps what a click is on instead of what it does. */
    private static final String CATCH_CLICKS = """
        () => {
          document.querySelectorAll('main details').forEach((folded) => { folded.open = true; });
          document.querySelector('[data-ms-tool=fold][data-ms-all=false]')?.click();
          addEventListener('click', (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            window.clicked = event.target;
          }, true);
          // The heads of all blocks have the same buttons.
          window.buttons = [...document.querySelectorAll('#block-list :is(button:enabled, summary, label[for])')]
            .filter((button) => button.checkVisibility() && !button.closest('.ms-block__head'));
          return window.buttons.length;
        }\
        """;

    /** Returns the middle of a button, with the focus in another place. */
    private static final String MIDDLE = """
        (number) => {
          const button = window.buttons[number];
          document.querySelector('main form button[name=then][value=save]').focus({ preventScroll: true });
          button.scrollIntoView({ block: 'center', behavior: 'instant' });
          window.clicked = null;
          const { x, y, width, height } = button.getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        }\
        """;

    /** Returns the text of the button if the click was on something else. */
    private static final String MISSED = """
        (number) => {
          const button = window.buttons[number];
          return button.contains(window.clicked) ? '' : `${button.closest('.ms-block').id} ${button.textContent.trim()}`;
        }\
        """;

    /** Id of a site without a known address: a link to it is shown as it is stored. */
    private static final UUID NOT_ONLINE = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String token;
    private List<Block> blocks;
    private BrowserContext context;
    private int editors;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        UUID section = site.section("commune", "Section", "Mots.");
        blocks = CompleteBlocks.of(
                site.draft("/cible", "Cible", "Mots."),
                accounts.media(site.id),
                accounts.sound(site.id),
                section,
                NOT_ONLINE,
                2);
        context = Chromium.browser().newContext(new NewContextOptions().setLocale("fr-FR"));
        context.onDialog(Dialog::accept);
        context.addCookies(Arrays.stream(BackOfficeUser.signedIn(site.person(Role.EDITOR))
                        .cookies()
                        .split("; "))
                .map(cookie -> cookie.split("=", 2))
                .map(cookie -> new Cookie(cookie[0], cookie[1]).setUrl(BackOfficeUser.ORIGIN + "/"))
                .toList());
    }

    @AfterAll
    void leave() {
        context.close();
        accounts.close();
    }

    @Test
    void allTypesInOnePage() {
        play(List.of(blocks));
    }

    @Test
    @Tag("long")
    void eachTypeInAPageOfItsOwn() {
        play(blocks.stream().map(List::of).toList());
    }

    /** A button that the layout moves when the focus comes to its block is elsewhere when it is released. */
    @Test
    @Tag("long")
    void everyButtonOfABlockIsUnderThePointerUntilItIsReleased() {
        Page tab = context.newPage();
        tab.navigate(BackOfficeUser.ORIGIN + site.at + "/pages/" + page(blocks));
        tab.waitForLoadState(LoadState.NETWORKIDLE);
        int buttons = ((Number) tab.evaluate(CATCH_CLICKS)).intValue();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < buttons; i++) {
            List<?> middle = (List<?>) tab.evaluate(MIDDLE, i);
            tab.mouse().move(((Number) middle.get(0)).doubleValue(), ((Number) middle.get(1)).doubleValue());
            tab.mouse().down();
            tab.waitForTimeout(20);
            tab.mouse().up();
            missed.add((String) tab.evaluate(MISSED, i));
        }
        tab.close();
        assertThat(buttons).isGreaterThan(blocks.size());
        assertThat(missed).filteredOn(name -> !name.isEmpty()).isEmpty();
    }

    @SuppressWarnings("SystemOut")
    private void play(List<List<Block>> pages) {
        long start = System.nanoTime();
        List<String> lost = new ArrayList<>();
        Page tab = context.newPage();
        for (List<Block> body : pages) {
            UUID page = page(body);
            JsonNode before = body(page);
            JsonNode once = saved(tab, page, "Une fois");
            // The editor may write a text differently, with equal words and links.
            lost.addAll(differences("once", before, once, true));
            lost.addAll(differences("twice", once, saved(tab, page, "Deux fois"), false));
        }
        tab.close();
        System.out.printf(
                "Round trip through the editor: %d blocks in %d pages with %d rich texts, twice, %.1f s%n",
                pages.stream().mapToInt(List::size).sum(),
                pages.size(),
                editors / 2,
                (System.nanoTime() - start) / 1e9);
        assertThat(editors).isPositive();
        assertThat(lost).isEmpty();
    }

    private UUID page(List<Block> body) {
        UUID page = site.draft("/essai-" + UUID.randomUUID(), "Essai", "Mots.");
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where id = ?", CODEC.write(body), site.head(page));
        return page;
    }

    private JsonNode saved(Page tab, UUID page, String title) {
        String screen = site.at + "/pages/" + page;
        tab.navigate(BackOfficeUser.ORIGIN + screen);
        editors += ((Number) tab.evaluate(TYPE_INTO_EACH)).intValue();
        tab.locator("#title").fill(title);
        tab.locator("main form .ms-save-bar button[value=save]").click();
        assertThat(tab.locator("#flash")).containsText("Le brouillon est enregistré");
        String text =
                BackOfficeUser.program("GET", "/api/v1" + screen, token, "").text();
        assertThat(MAPPER.readTree(text).at("/content/title").asString()).isEqualTo(title);
        return body(page);
    }

    private JsonNode body(UUID page) {
        return MAPPER.readTree(ApplicationDatabase.texts("select body from revision where id = ?", site.head(page))
                .getFirst());
    }

    private static List<String> differences(String when, JsonNode before, JsonNode after, boolean rewritten) {
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .boxed()
                .flatMap(i -> same(before.path(i), after.path(i), rewritten)
                        ? Stream.empty()
                        : Stream.of(when + ": " + before.path(i) + " became " + after.path(i)))
                .toList();
    }

    private static boolean same(JsonNode before, JsonNode after, boolean rewritten) {
        if (before.equals(after)) {
            return true;
        }
        if (before.isString() && after.isString()) {
            return rewritten
                    && before.asString().startsWith("<")
                    && said(before).equals(said(after));
        }
        if (before.isObject() && after.isObject()) {
            return Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                    .allMatch(name -> same(before.path(name), after.path(name), rewritten));
        }
        return before.isArray()
                && before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> same(before.get(i), after.get(i), rewritten));
    }

    /** Returns the elements of a text in order with their attributes, and its words. */
    private static String said(JsonNode text) {
        Document document = Jsoup.parse(text.asString());
        document.select("li > p").unwrap();
        return document.body().getAllElements().stream()
                        .map(element -> element.tagName() + element.attributes())
                        .toList()
                + document.text();
    }
}
