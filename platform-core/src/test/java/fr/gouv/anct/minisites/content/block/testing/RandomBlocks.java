package fr.gouv.anct.minisites.content.block.testing;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Random body of blocks that the records allow, from a seed. Control characters are left out: they cannot be typed or
 * submitted.
 */
public final class RandomBlocks extends BlockFiller {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Un titre",
            "Une phrase, avec une virgule ; et « des guillemets ».",
            "l'apostrophe",
            "<b>gras</b>",
            "a < b && c > d",
            "\"><script>alert(1)</script>",
            "&lt;script&gt;",
            "&nbsp;&#x27;&amp;",
            "</p></div></main>",
            "<!--",
            "]]>",
            "une\nligne\tet une autre",
            "{{ page }}{% if %}",
            "e\u0301\u200b\u202eé\ud83d\ude80",
            "menu 1",
            "fr theme modal",
            "contenu content footer",
            "ﬁn de ligne \u00a0\u2028\u2029");
    private static final List<String> TAGS = List.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "sup",
            "sub",
            "abbr",
            "a",
            "br",
            "div",
            "span",
            "table",
            "td",
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "template",
            "button",
            "form",
            "select",
            "dl");
    private static final List<String> LINKS = List.of(
            "https://exemple.gouv.fr/",
            "http://exemple.fr:8080/a;b=c?d=e&f=g#h",
            "https://exemple.fr/é/%C3%A9?q=a+b&amp;c",
            "https://exemple.fr/{a}|b^c`d[e]",
            "https://exemple.fr/%zz%",
            "https://[::1]/",
            "https://www.youtube.com/watch?v=HyirpmPL43I",
            "site:00000000-0000-4000-8000-000000000009/a?b=c&d=é#e",
            "mailto:contact@exemple.fr?subject=a%20b",
            "mailto:é|à@b",
            "tel:+33 1 85-58.60 00");

    private final Random random;
    private final List<UUID> pages;
    private final List<UUID> media;

    /**
     * Prepares one body.
     *
     * @param pages ids of pages, some of which exist
     * @param media ids of files, some of which exist
     */
    public RandomBlocks(long seed, List<UUID> pages, List<UUID> media) {
        this.random = new Random(seed);
        this.pages = pages;
        this.media = media;
    }

    public List<Block> body() {
        List<Class<?>> types = types();
        return IntStream.range(0, random.nextInt(13))
                .<Block>mapToObj(_ -> switch (random.nextInt(30)) {
                    case 0 ->
                        new UnknownBlock(JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "futur")
                                .put("x", line()));
                    case 1 -> incomplete();
                    default -> block(one(types));
                })
                .toList();
    }

    private Block incomplete() {
        return new IncompleteBlock(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "quote")
                        .put("version", 1)
                        .put("text", html(2))
                        .put("portrait", line()),
                Map.of("author", "missing", "portrait", "file"));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    protected boolean absent() {
        return random.nextInt(3) == 0;
    }

    @Override
    protected int count() {
        return random.nextInt(5);
    }

    @Override
    protected int number(String component) {
        return random.nextInt(5) == 0 ? random.nextInt(1_000) : random.nextInt(9);
    }

    @Override
    protected Object constant(Object[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    @Override
    protected String line() {
        return random.nextInt(4) == 0 ? one(TEXTS) + one(TEXTS) : one(TEXTS);
    }

    @Override
    protected String word() {
        return one(TEXTS).replaceAll("[,\\n]", "");
    }

    @Override
    protected RichText rich() {
        return new RichText(html(4));
    }

    private String html(int depth) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> node(depth)).collect(Collectors.joining());
    }

    private String node(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return line();
        }
        String tag = one(TAGS);
        String open = switch (tag) {
            case "a" -> "<a href=\"" + one(LINKS) + "\" onclick=\"alert(1)\">";
            case "abbr" -> "<abbr title=\"" + line().replace("\"", "&quot;") + "\">";
            default -> "<" + tag + (random.nextInt(5) == 0 ? " style=\"color:red\" class=x onload=alert(1)>" : ">");
        };
        return open + html(depth - 1) + (random.nextInt(8) == 0 ? "" : "</" + tag + ">");
    }

    @Override
    protected Link link() {
        return switch (random.nextInt(4)) {
            case 0 -> new Link.ToPage(page(), random.nextBoolean() ? null : "une-section");
            case 1 -> new Link.ToMedia(media());
            default -> Link.of(one(LINKS));
        };
    }

    @Override
    protected UUID page() {
        return one(pages);
    }

    @Override
    protected UUID media() {
        return one(media);
    }
}
