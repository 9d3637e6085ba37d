package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViewFactory;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Block types that can be added to a page, by subject, each with a drawing. */
public final class Palette {

    /** Subjects, in display order. */
    enum Group {
        TEXT,
        MEDIA,
        NAVIGATION,
        STRUCTURE,
        DATA,
        READY,
        OTHER
    }

    private record Item(Group group, String picture) {}

    /** A type without an entry appears in the group of others, with a generic drawing. */
    private static final Map<String, Item> PLACES = Map.ofEntries(
            Map.entry("heading", new Item(Group.TEXT, "heading")),
            Map.entry("paragraph", new Item(Group.TEXT, "text")),
            Map.entry("quote", new Item(Group.TEXT, "quote")),
            Map.entry("highlight", new Item(Group.TEXT, "highlight")),
            Map.entry("callout", new Item(Group.TEXT, "callout")),
            Map.entry("alert", new Item(Group.TEXT, "alert")),
            Map.entry("table", new Item(Group.TEXT, "table")),
            Map.entry("verbatim", new Item(Group.TEXT, "code")),
            Map.entry("faq", new Item(Group.TEXT, "faq")),
            Map.entry("image", new Item(Group.MEDIA, "image")),
            Map.entry("image-text", new Item(Group.MEDIA, "image-text")),
            Map.entry("gallery", new Item(Group.MEDIA, "gallery")),
            Map.entry("video", new Item(Group.MEDIA, "video")),
            Map.entry("audio", new Item(Group.MEDIA, "audio")),
            Map.entry("embed", new Item(Group.MEDIA, "frame")),
            Map.entry("map", new Item(Group.MEDIA, "map")),
            Map.entry("download", new Item(Group.MEDIA, "download")),
            Map.entry("document", new Item(Group.MEDIA, "download")),
            Map.entry("partners", new Item(Group.MEDIA, "logos")),
            Map.entry("cards", new Item(Group.NAVIGATION, "cards")),
            Map.entry("tiles", new Item(Group.NAVIGATION, "tiles")),
            Map.entry("buttons", new Item(Group.NAVIGATION, "buttons")),
            Map.entry("jdma-button", new Item(Group.NAVIGATION, "buttons")),
            Map.entry("call-to-action", new Item(Group.NAVIGATION, "buttons")),
            Map.entry("links-list", new Item(Group.NAVIGATION, "links")),
            Map.entry("badges", new Item(Group.NAVIGATION, "badges")),
            Map.entry("tags", new Item(Group.NAVIGATION, "tags")),
            Map.entry("latest-articles", new Item(Group.NAVIGATION, "latest")),
            Map.entry("latest-pages", new Item(Group.NAVIGATION, "latest")),
            Map.entry(PlatformSites.TYPE, new Item(Group.NAVIGATION, "cards")),
            Map.entry("aids", new Item(Group.NAVIGATION, "cards")),
            Map.entry("sub-pages", new Item(Group.NAVIGATION, "links")),
            Map.entry("section-summary", new Item(Group.NAVIGATION, "links")),
            Map.entry("summary", new Item(Group.NAVIGATION, "summary")),
            Map.entry("back-to-top", new Item(Group.NAVIGATION, "top")),
            Map.entry("follow", new Item(Group.NAVIGATION, "follow")),
            Map.entry("share", new Item(Group.NAVIGATION, "share")),
            Map.entry("hero", new Item(Group.STRUCTURE, "hero")),
            Map.entry("section-band", new Item(Group.STRUCTURE, "band")),
            Map.entry("shared-section", new Item(Group.STRUCTURE, "shared")),
            Map.entry("columns", new Item(Group.STRUCTURE, "columns")),
            Map.entry("tabs", new Item(Group.STRUCTURE, "tabs")),
            Map.entry("accordion", new Item(Group.STRUCTURE, "accordion")),
            Map.entry("stepper", new Item(Group.STRUCTURE, "steps")),
            Map.entry("side-menu", new Item(Group.STRUCTURE, "side-menu")),
            Map.entry("separator", new Item(Group.STRUCTURE, "separator")),
            Map.entry("anchor", new Item(Group.STRUCTURE, "anchor")),
            Map.entry("key-figures", new Item(Group.DATA, "figures")),
            Map.entry("timeline", new Item(Group.DATA, "timeline")),
            Map.entry("agenda", new Item(Group.DATA, "timeline")),
            Map.entry("chart", new Item(Group.DATA, "chart")),
            Map.entry("data-sets", new Item(Group.DATA, "table")),
            Map.entry("contact-card", new Item(Group.DATA, "contact")),
            Map.entry("contact-form", new Item(Group.DATA, "form")),
            Map.entry("call", new Item(Group.DATA, "form")),
            Map.entry("service", new Item(Group.DATA, "contact")),
            Map.entry("opening-hours", new Item(Group.DATA, "hours")));

    /** Types with the facts of one kind of page. */
    private static final Map<String, PageKind> FACTS = Map.of(
            BlockCodec.typeOf(DocumentFacts.class), PageKind.DOCUMENT,
            BlockCodec.typeOf(ServiceFacts.class), PageKind.SERVICE,
            BlockCodec.typeOf(CallFacts.class), PageKind.CALL);

    private static final Item ANYWHERE = new Item(Group.OTHER, "block");

    /** Types that most pages need. */
    private static final List<String> USUAL = List.of("paragraph", "heading", "image", "accordion", "download");

    private Palette() {}

    /**
     * Returns the block types that a page of that kind can have: a shared section contains no other section, only the
     * portal lists the sites of the platform, and the facts of a kind of page are on pages of that kind alone.
     */
    static List<Option> types(PageKind kind, boolean portal, Messages messages) {
        return BlockViewFactory.types(messages).stream()
                .filter(type -> kind != PageKind.SECTION || !type.value().equals(PageInputValidator.SHARED_SECTION))
                .filter(type -> portal || !type.value().equals(PlatformSites.TYPE))
                .filter(type -> FACTS.getOrDefault(type.value(), kind) == kind)
                .toList();
    }

    /** Returns the block types that are offered beside the palette, so that one click adds them. */
    static List<Option> usual(Messages messages) {
        return USUAL.stream()
                .map(type -> new Option(type, messages.get("block." + type)))
                .toList();
    }

    /** Returns the blocks that can be added without a script, and the positions. */
    public static PageScreen.AddBlockForm adding(
            PageKind kind, boolean portal, List<PageTemplate> ready, List<BlockView> blocks, Messages messages) {
        Stream<Option> ends = Stream.of(
                new Option("", messages.get("page.block.add.end")),
                new Option(NewBlocks.START, messages.get("page.block.add.start")));
        Stream<Option> after = blocks.stream()
                .map(block -> new Option(
                        block.name(),
                        messages.get("page.block.add.after", (block.title() + " " + block.words()).strip())));
        return new PageScreen.AddBlockForm(
                types(kind, portal, messages),
                ready.stream()
                        .map(section -> new Option(NewBlocks.READY + section.id(), section.name()))
                        .toList(),
                Stream.concat(ends, after).toList());
    }

    public static List<EditorView.Group> shown(
            PageKind kind, boolean portal, List<PageTemplate> ready, Messages messages) {
        List<Option> types = types(kind, portal, messages);
        return Arrays.stream(Group.values())
                .map(group -> group == Group.READY ? ready(ready, messages) : group(group, types, messages))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static EditorView.Group ready(List<PageTemplate> ready, Messages messages) {
        return new EditorView.Group(
                "ready",
                messages.get("editor.group.ready"),
                ready.stream()
                        .map(section -> new EditorView.Entry(
                                NewBlocks.READY + section.id(),
                                section.name(),
                                picture(section),
                                section.description(),
                                ""))
                        .toList());
    }

    /** Returns the drawing of its last block: an introductory text comes first. */
    private static String picture(PageTemplate section) {
        return PLACES.getOrDefault(BlockCodec.typeOf(section.body().getLast()), ANYWHERE)
                .picture();
    }

    private static EditorView.Group group(Group group, List<Option> types, Messages messages) {
        String code = group.name().toLowerCase(Locale.ROOT);
        return new EditorView.Group(
                code,
                messages.get("editor.group." + code),
                types.stream()
                        .filter(type -> place(type).group() == group)
                        .map(type -> entry(type, messages))
                        .toList());
    }

    private static Item place(Option type) {
        return PLACES.getOrDefault(type.value(), ANYWHERE);
    }

    private static EditorView.Entry entry(Option type, Messages messages) {
        return new EditorView.Entry(
                type.value(),
                type.label(),
                place(type).picture(),
                messages.get("block.about." + type.value()),
                messages.get("block.keywords." + type.value()));
    }
}
