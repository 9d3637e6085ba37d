package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.tree.SectionPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/** Parses one directory into a {@link Blueprint}: first all names that can be referred to, then the documents. */
final class BlueprintParser {

    static final String SITE = BlueprintDocuments.SITE;

    private final BlueprintDocuments documents;
    private final DocumentBinder binder;
    private final BlueprintVariables variables;
    private final String slug;
    private final Set<String> paths = new HashSet<>();
    private final SymbolicReferences references;

    BlueprintParser(BlueprintDocuments documents, DocumentBinder binder, BlueprintVariables variables) {
        this.documents = documents;
        this.binder = binder;
        this.variables = variables;
        this.slug = variables
                .fill(documents.nameOf(SITE), documents.site().path("slug"))
                .asString("");
        documents.pages().forEach((file, page) -> claim(file, page.path("path").asString("")));
        documents.listed().keySet().forEach(file -> claim(file, ListedPageYaml.path(file)));
        this.references = new SymbolicReferences(slug, paths, documents.mediaNames());
    }

    private void claim(String file, String path) {
        if (!paths.add(path)) {
            throw new BlueprintException(documents.nameOf(file), "another page already has the path « " + path + " »");
        }
    }

    Blueprint parse() {
        SiteYaml facts = bind(SITE, documents.site(), SiteYaml.class);
        List<BlueprintPage> all = new ArrayList<>();
        documents.pages().forEach((file, page) -> all.add(page(file, page)));
        documents.listed().forEach((file, page) -> all.add(listed(file, page)));
        all.sort(Comparator.comparingLong(BlueprintParser::depth)
                .thenComparingInt(BlueprintPage::position)
                .thenComparing(BlueprintPage::path));
        Blueprint blueprint = facts.toBlueprint(List.copyOf(all), files());
        BlueprintValidation.check(documents.nameOf(SITE), blueprint);
        return blueprint;
    }

    private <T extends Record> T bind(String file, JsonNode document, Class<T> type) {
        String name = documents.nameOf(file);
        // References before variables: a filled-in value is text, even where it reads like a reference.
        return binder.bind(name, variables.fill(name, references.resolve(name, document)), type);
    }

    private BlueprintPage page(String file, JsonNode document) {
        PageYaml page = bind(file, document, PageYaml.class);
        return page.toPage(slug, parent(file, page.path()), binder.body(documents.nameOf(file), page.body()));
    }

    private BlueprintPage listed(String file, JsonNode document) {
        ListedPageYaml page = bind(file, document, ListedPageYaml.class);
        UUID list = parent(file, ListedPageYaml.path(file));
        return page.toPage(slug, list, file, binder.body(documents.nameOf(file), page.body()));
    }

    private @Nullable UUID parent(String file, String path) {
        if (path.equals("/") || SectionPath.is(path)) {
            return null;
        }
        String parent = path.substring(0, Math.max(path.lastIndexOf('/'), 1));
        if (!paths.contains(parent)) {
            throw new BlueprintException(documents.nameOf(file), "no page has the path « " + parent + " »");
        }
        return DeterministicIds.page(slug, parent);
    }

    private static long depth(BlueprintPage page) {
        return page.path().equals("/")
                ? 0
                : page.path().chars().filter(c -> c == '/').count();
    }

    private List<BlueprintMedia> files() {
        List<BlueprintMedia> read = new ArrayList<>();
        documents.files().forEach((name, content) -> read.add(file(name, content)));
        return List.copyOf(read);
    }

    private BlueprintMedia file(String name, Resource content) {
        return bind(BlueprintDocuments.MEDIA, documents.media().path(name), MediaYaml.class)
                .toMedia(slug, name, content);
    }
}
