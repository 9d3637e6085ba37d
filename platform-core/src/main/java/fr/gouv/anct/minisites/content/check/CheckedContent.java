package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.check.ContentLocation.InSharedSection;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page prepared for the rules: its records and those of the sections that it shows, each with its location, collected
 * once for all rules.
 */
final class CheckedContent {

    private final UUID page;
    private final PageKind kind;
    private final Revision revision;
    private final ResolvedReferences surroundings;
    private final Map<RichText, Element> trees = new HashMap<>();
    private final List<Item> parts = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<LabelledLink> links = new ArrayList<>();

    CheckedContent(UUID page, PageKind kind, Revision revision, ResolvedReferences surroundings) {
        this.page = page;
        this.kind = kind;
        this.revision = revision;
        this.surroundings = surroundings;
        List<Block> body = revision.body();
        // A section inside a section is not shown.
        int shown = kind == PageKind.SECTION ? SharedSection.MOST : 0;
        for (int i = 0; i < body.size(); i++) {
            take(i, body.get(i));
            if (body.get(i) instanceof SharedSection(SectionRef section) && shown++ < SharedSection.MOST) {
                Revision said = surroundings.sections().get(section.id());
                if (said != null) {
                    takeShown(i, section.id(), said);
                }
            }
        }
    }

    private void take(int block, Block value) {
        BlockTraversal.walk(value, (way, part) -> take(new Item(new ContentLocation(block, way), part)));
    }

    /** Adds the content of a section at the location where it is shown. */
    private void takeShown(int block, UUID id, Revision section) {
        List<Block> body = section.body();
        for (int i = 0; i < body.size(); i++) {
            int inside = i;
            if (!(body.get(i) instanceof SharedSection)) {
                BlockTraversal.walk(body.get(i), (way, part) -> {
                    InSharedSection shared = new InSharedSection(id, section.title(), new ContentLocation(inside, way));
                    take(new Item(new ContentLocation(block, "", shared), part));
                });
            }
        }
    }

    private void take(Item item) {
        parts.add(item);
        if (item.value() instanceof RichText text) {
            // A section shown several times is parsed once.
            Text parsed = new Text(item.spot(), trees.computeIfAbsent(text, RichText::parsed));
            texts.add(parsed);
            links.addAll(LabelledLink.in(parsed));
        } else {
            LabelledLink.of(item).ifPresent(links::add);
        }
    }

    /** A block, or a record inside one. */
    record Item(ContentLocation spot, Object value) {}

    /** A formatted text; its tree must not be modified. */
    record Text(ContentLocation spot, Element body) {}

    UUID page() {
        return page;
    }

    PageKind kind() {
        return kind;
    }

    Revision revision() {
        return revision;
    }

    ResolvedReferences surroundings() {
        return surroundings;
    }

    /** All records of all blocks. */
    List<Item> parts() {
        return parts;
    }

    /** All formatted texts. */
    List<Text> texts() {
        return texts;
    }

    /** All links with a text. */
    List<LabelledLink> links() {
        return links;
    }

    /** All records of one type. */
    <T> Stream<Located<T>> all(Class<T> type) {
        return parts.stream()
                .filter(item -> type.isInstance(item.value()))
                .map(item -> new Located<>(item.spot(), type.cast(item.value())));
    }

    /** All blocks to download whose file is in the library. */
    Stream<OfferedDocument> downloads() {
        return all(Download.class)
                .flatMap(download -> offered(
                        download.spot(),
                        download.value().document(),
                        download.value().title()));
    }

    /** All downloads, and the current file of a document of the library, which has the title of its page. */
    Stream<OfferedDocument> documents() {
        Stream<OfferedDocument> own = all(DocumentFacts.class)
                .flatMap(facts -> facts.value().current().stream()
                        .flatMap(version -> offered(
                                facts.spot()
                                        .inside("versions")
                                        .inside(String.valueOf(
                                                facts.value().versions().size() - 1)),
                                version.document(),
                                null)));
        return Stream.concat(downloads(), own);
    }

    private Stream<OfferedDocument> offered(ContentLocation spot, MediaRef document, @Nullable String title) {
        ResolvedReferences.TargetFile file = surroundings.files().get(document.id());
        return file == null ? Stream.empty() : Stream.of(new OfferedDocument(spot, title, file));
    }

    /**
     * A document that visitors can download.
     *
     * @param spot of the record with the component {@code document}
     * @param title that is given beside its file
     */
    record OfferedDocument(ContentLocation spot, @Nullable String title, ResolvedReferences.TargetFile file) {}

    /** All blocks. */
    Stream<Located<Block>> blocks() {
        return all(Block.class);
    }

    /** A value and its location. */
    record Located<T>(ContentLocation spot, T value) {}
}
