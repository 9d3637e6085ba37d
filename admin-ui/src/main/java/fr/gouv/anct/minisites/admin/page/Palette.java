package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViews;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Block types that can be added to a page, by subject, each with a drawing. */
final class Palette {

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

    private record Place(Group group, String picture) {}

    /** A type without an entry appears in the group of others, with a generic drawing. */
    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("heading", new Place(Group.TEXT, "heading")),
            Map.entry("paragraph", new Place(Group.TEXT, "text")),
            Map.entry("quote", new Place(Group.TEXT, "quote")),
            Map.entry("highlight", new Place(Group.TEXT, "highlight")),
            Map.entry("callout", new Place(Group.TEXT, "callout")),
            Map.entry("alert", new Place(Group.TEXT, "alert")),
            Map.entry("table", new Place(Group.TEXT, "table")),
            Map.entry("verbatim", new Place(Group.TEXT, "code")),
            Map.entry("faq", new Place(Group.TEXT, "faq")),
            Map.entry("image", new Place(Group.MEDIA, "image")),
            Map.entry("image-text", new Place(Group.MEDIA, "image-text")),
            Map.entry("gallery", new Place(Group.MEDIA, "gallery")),
            Map.entry("video", new Place(Group.MEDIA, "video")),
            Map.entry("audio", new Place(Group.MEDIA, "audio")),
            Map.entry("embed", new Place(Group.MEDIA, "frame")),
            Map.entry("map", new Place(Group.MEDIA, "map")),
            Map.entry("download", new Place(Group.MEDIA, "download")),
            Map.entry("partners", new Place(Group.MEDIA, "logos")),
            Map.entry("cards", new Place(Group.NAVIGATION, "cards")),
            Map.entry("tiles", new Place(Group.NAVIGATION, "tiles")),
            Map.entry("buttons", new Place(Group.NAVIGATION, "buttons")),
            Map.entry("call-to-action", new Place(Group.NAVIGATION, "buttons")),
            Map.entry("links-list", new Place(Group.NAVIGATION, "links")),
            Map.entry("badges", new Place(Group.NAVIGATION, "badges")),
            Map.entry("tags", new Place(Group.NAVIGATION, "tags")),
            Map.entry("latest-articles", new Place(Group.NAVIGATION, "latest")),
            Map.entry("latest-pages", new Place(Group.NAVIGATION, "latest")),
            Map.entry("sub-pages", new Place(Group.NAVIGATION, "links")),
            Map.entry("section-summary", new Place(Group.NAVIGATION, "links")),
            Map.entry("summary", new Place(Group.NAVIGATION, "summary")),
            Map.entry("back-to-top", new Place(Group.NAVIGATION, "top")),
            Map.entry("follow", new Place(Group.NAVIGATION, "follow")),
            Map.entry("share", new Place(Group.NAVIGATION, "share")),
            Map.entry("hero", new Place(Group.STRUCTURE, "hero")),
            Map.entry("section-band", new Place(Group.STRUCTURE, "band")),
            Map.entry("shared-section", new Place(Group.STRUCTURE, "shared")),
            Map.entry("columns", new Place(Group.STRUCTURE, "columns")),
            Map.entry("tabs", new Place(Group.STRUCTURE, "tabs")),
            Map.entry("accordion", new Place(Group.STRUCTURE, "accordion")),
            Map.entry("stepper", new Place(Group.STRUCTURE, "steps")),
            Map.entry("side-menu", new Place(Group.STRUCTURE, "side-menu")),
            Map.entry("separator", new Place(Group.STRUCTURE, "separator")),
            Map.entry("anchor", new Place(Group.STRUCTURE, "anchor")),
            Map.entry("key-figures", new Place(Group.DATA, "figures")),
            Map.entry("timeline", new Place(Group.DATA, "timeline")),
            Map.entry("agenda", new Place(Group.DATA, "timeline")),
            Map.entry("chart", new Place(Group.DATA, "chart")),
            Map.entry("contact-card", new Place(Group.DATA, "contact")),
            Map.entry("contact-form", new Place(Group.DATA, "form")),
            Map.entry("opening-hours", new Place(Group.DATA, "hours")));

    private static final Place ANYWHERE = new Place(Group.OTHER, "block");

    private Palette() {}

    /** Returns the block types that a page of that kind can have: a shared section contains no other section. */
    static List<Option> types(PageKind kind, Texts texts) {
        return BlockViews.types(texts).stream()
                .filter(type -> kind != PageKind.SECTION || !type.value().equals(PageCheck.SHARED_SECTION))
                .toList();
    }

    /** Returns the blocks that can be added without a script, and the positions. */
    static PageScreen.Adding adding(PageKind kind, List<PageTemplate> ready, List<BlockView> blocks, Texts texts) {
        Stream<Option> ends = Stream.of(
                new Option("", texts.say("page.block.add.end")),
                new Option(Additions.START, texts.say("page.block.add.start")));
        Stream<Option> after = blocks.stream()
                .map(block -> new Option(
                        block.name(),
                        texts.say("page.block.add.after", (block.title() + " " + block.words()).strip())));
        return new PageScreen.Adding(
                types(kind, texts),
                ready.stream()
                        .map(section -> new Option(Additions.READY + section.id(), section.name()))
                        .toList(),
                Stream.concat(ends, after).toList());
    }

    static List<EditorView.Group> shown(PageKind kind, List<PageTemplate> ready, Texts texts) {
        List<Option> types = types(kind, texts);
        return Arrays.stream(Group.values())
                .map(group -> group == Group.READY ? ready(ready, texts) : group(group, types, texts))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static EditorView.Group ready(List<PageTemplate> ready, Texts texts) {
        return new EditorView.Group(
                "ready",
                texts.say("editor.group.ready"),
                ready.stream()
                        .map(section -> new EditorView.Entry(
                                Additions.READY + section.id(),
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

    private static EditorView.Group group(Group group, List<Option> types, Texts texts) {
        String code = group.name().toLowerCase(Locale.ROOT);
        return new EditorView.Group(
                code,
                texts.say("editor.group." + code),
                types.stream()
                        .filter(type -> place(type).group() == group)
                        .map(type -> entry(type, texts))
                        .toList());
    }

    private static Place place(Option type) {
        return PLACES.getOrDefault(type.value(), ANYWHERE);
    }

    private static EditorView.Entry entry(Option type, Texts texts) {
        return new EditorView.Entry(
                type.value(),
                type.label(),
                place(type).picture(),
                texts.say("block.about." + type.value()),
                texts.say("block.words." + type.value()));
    }
}
