package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.BlockVariations;
import fr.gouv.anct.minisites.backoffice.testing.CompleteBlocks;
import fr.gouv.anct.minisites.backoffice.testing.HtmlForm;
import fr.gouv.anct.minisites.backoffice.testing.IncompleteBlockSamples;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that no value of a block is lost between the form, the database and the API, for every block type. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockRoundTripTest {

    /** Maximum number of blocks in one save. */
    private static final int BLOCKS = 350;

    private static final int LONGEST = 300_000;
    /** Maximum number of blocks and their parts, of which the form counts a thousand. */
    private static final int ELEMENTS = 900;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final BlockCodec CODEC = new BlockCodec(List.of());

    @Autowired
    private Sites sites;

    private final Map<String, Map<String, Element>> controls = new TreeMap<>();
    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private String token;
    private BlockVariations variations;
    /** One block of each type, with every field filled. */
    private List<Block> whole;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        UUID page = site.draft("/cible", "Cible", "Mots.");
        UUID file = accounts.media(site.id);
        ApplicationDatabase.change(
                "update media set file_name = 'notice.pdf', content_type = 'application/pdf' where id = ?", file);
        UUID section = site.section("commune", "Section", "Mots.");
        whole = CompleteBlocks.of(
                page, accounts.media(site.id), accounts.sound(site.id), section, OnlineSites.BACK_OFFICE, 1);
        BlockVariations.types().forEach(type -> controls.put(name(type), asked(page, name(type))));
        variations = new BlockVariations(
                page,
                section,
                accounts.media(site.id),
                file,
                accounts.sound(site.id),
                (type, path) -> control(type, path).is("textarea"),
                (type, path) -> control(type, path).is("select")
                        ? control(type, path).select("option").eachAttr("value").stream()
                                .map(Integer::valueOf)
                                .toList()
                        : List.of(0, 1, 999));
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(BlockType.class).value();
    }

    private Element control(String type, String path) {
        return controls.get(type).get(path);
    }

    /** Returns the fields of the form of a new block, by path. */
    private Map<String, Element> asked(UUID page, String type) {
        TestResponse blank = editor.get(site.at + "/pages/" + page + "/bloc?type=" + type);
        assertThat(blank.status()).as(type).isEqualTo(200);
        Map<String, Element> asked = new LinkedHashMap<>();
        Jsoup.parse(blank.text())
                .select(".ms-block__body :is(input, textarea, select):not([type=hidden])")
                .forEach(control -> asked.put(control.attr("name").substring("b0-".length()), control));
        return asked;
    }

    @Test
    void everyComponentIsAskedForWithAllThatItCanBe() {
        for (Class<?> type : BlockVariations.types()) {
            assertThat(controls.get(name(type)).keySet()).as(name(type)).containsAll(BlockVariations.paths(type, ""));
        }
    }

    /** Splits the blocks into bodies that a page can hold. */
    private List<List<Block>> pages() {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        int length = 0;
        int elements = 0;
        for (Class<?> type : BlockVariations.types()) {
            for (Block block : variations.of(name(type), type)) {
                int more = CODEC.write(List.of(block)).length();
                int own = elements(MAPPER.readTree(CODEC.write(List.of(block))).get(0));
                if (page.size() == BLOCKS || length + more > LONGEST || elements + own > ELEMENTS) {
                    pages.add(page);
                    page = new ArrayList<>();
                    length = 0;
                    elements = 0;
                }
                page.add(block);
                length += more;
                elements += own;
            }
        }
        pages.add(page);
        return pages;
    }

    /** Returns the number of a block and its parts at all depths: a page has a limit of these. */
    private static int elements(JsonNode block) {
        return 1
                + block.valueStream()
                        .mapToInt(value -> value.isArray() ? value.size() + parts(value) : parts(value))
                        .sum();
    }

    private static int parts(JsonNode value) {
        return value.isContainer() ? elements(value) - 1 : 0;
    }

    @Test
    @SuppressWarnings("SystemOut")
    void whatIsSetComesBackThroughTheApiAndThroughTheForm() {
        long start = System.nanoTime();
        List<List<Block>> pages = pages();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            JsonNode body = MAPPER.readTree(CODEC.write(pages.get(i)));
            UUID sent = site.draft("/envoyee-" + i, "Envoyée", "Mots.");
            UUID typed = site.draft("/saisie-" + i, "Saisie", "Mots.");
            put(sent, body);
            lost.addAll(differences("API", body, body(sent)));
            retype(sent, typed);
            lost.addAll(differences("form", body, body(typed)));
        }
        int cases = pages.stream().mapToInt(List::size).sum();
        System.out.printf(
                "Round trip of blocks: %d cases of %d types in %d pages, twice, %.1f s%n",
                cases, controls.size(), pages.size(), (System.nanoTime() - start) / 1e9);
        assertThat(lost).isEmpty();
        assertThat(cases).isGreaterThan(LongSuites.run() ? 2_900 : 1_500);
    }

    /** Each incomplete block is placed between its complete block and the next one. */
    @Test
    @SuppressWarnings("SystemOut")
    void halfFilledBlocksAndTheirNeighboursComeBack() {
        long start = System.nanoTime();
        List<String> lost = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        int cases = 0;
        ArrayNode body = MAPPER.createArrayNode();
        for (Block block : whole) {
            body.add(MAPPER.readTree(CODEC.write(List.of(block))).get(0));
            IncompleteBlockSamples.of(block, CODEC).forEach(body::add);
        }
        body.add(body.get(0));
        for (int from = 0; from < body.size(); from += BLOCKS) {
            ArrayNode part = MAPPER.createArrayNode();
            for (int i = from; i < Math.min(from + BLOCKS, body.size()); i++) {
                part.add(body.get(i));
            }
            UUID sent = site.draft("/incomplets-" + from, "Envoyée", "Mots.");
            UUID typed = site.draft("/incomplets-saisis-" + from, "Saisie", "Mots.");
            put(sent, part);
            JsonNode kept = body(sent);
            lost.addAll(differences("API", part, withoutProblems(kept)));
            retype(sent, typed);
            lost.addAll(differences("form", kept, body(typed)));
            for (JsonNode block : kept) {
                types.add(IncompleteBlockSamples.becomes(block));
                cases += IncompleteBlockSamples.becomes(block).isEmpty() ? 0 : 1;
            }
        }
        System.out.printf(
                "Round trip of half-filled blocks: %d of %d types among %d blocks, twice, %.1f s%n",
                cases, types.size() - 1, body.size(), (System.nanoTime() - start) / 1e9);
        assertThat(lost).isEmpty();
        assertThat(types).hasSizeGreaterThan(35);
    }

    /** Removes the problems of incomplete blocks, which the server finds again and clients do not send. */
    private static JsonNode withoutProblems(JsonNode kept) {
        JsonNode copy = kept.deepCopy();
        copy.forEach(block -> {
            if (!IncompleteBlockSamples.becomes(block).isEmpty()) {
                assertThat(block.path(IncompleteBlock.PROBLEMS).size())
                        .as(block.toString())
                        .isPositive();
                ((ObjectNode) block).remove(IncompleteBlock.PROBLEMS);
            }
        });
        return copy;
    }

    /** Submits the form values of one page to another, and compares its reopened form. */
    private void retype(UUID shown, UUID typed) {
        Map<String, List<String>> entries = form(shown).entries();
        entries.put("base", form(typed).entries().get("base"));
        TestResponse saved = editor.post(at(typed), HtmlForm.fields(entries, "then", "save"));
        assertThat(saved.status())
                .as(() -> Jsoup.parse(saved.text()).select("#error-summary").text())
                .isEqualTo(303);
        Map<String, List<String>> again = form(typed).entries();
        again.put("base", entries.get("base"));
        again.put("title", entries.get("title"));
        // Each opened form has an id of its own, and the time of the working copy that it shows.
        List.of(again, entries).forEach(fields -> fields.keySet().removeAll(Set.of("form", "seen")));
        assertThat(again).isEqualTo(entries);
    }

    private String at(UUID page) {
        return site.at + "/pages/" + page;
    }

    private void put(UUID page, JsonNode body) {
        String api = "/api/v1" + at(page);
        String seen = BackOfficeUser.program("GET", api, token, "").header("etag");
        String json = "{\"content\": {\"title\": \"Envoyée\", \"tags\": [], \"body\": " + body + "}}";
        TestResponse response = BackOfficeUser.program("PUT", api, token, json, "If-Match", seen);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private JsonNode body(UUID page) {
        return MAPPER.readTree(BackOfficeUser.program("GET", "/api/v1" + at(page), token, "")
                        .text())
                .at("/content/body");
    }

    private HtmlForm form(UUID page) {
        return new HtmlForm(Jsoup.parse(editor.get(at(page)).text()), "[name=title]");
    }

    private static List<String> differences(String way, JsonNode expected, JsonNode found) {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            if (!expected.path(i).equals(found.path(i))) {
                lost.add(way + ": " + expected.path(i) + " became " + found.path(i));
            }
        }
        return lost;
    }
}
