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
final class BlueprintReading {

    static final String SITE = BlueprintDocuments.SITE;

    private final BlueprintDocuments documents;
    private final Binding binding;
    private final Variables variables;
    private final String slug;
    private final Set<String> paths = new HashSet<>();
    private final SymbolicReferences references;

    BlueprintReading(BlueprintDocuments documents, Binding binding, Variables variables) {
        this.documents = documents;
        this.binding = binding;
        this.variables = variables;
        this.slug = variables
                .fill(documents.nameOf(SITE), documents.site().path("slug"))
                .asString("");
        documents.pages().forEach((file, page) -> claim(file, page.path("path").asString("")));
        documents.articles().keySet().forEach(file -> claim(file, ArticleFile.path(file)));
        this.references = new SymbolicReferences(slug, paths, documents.mediaNames());
    }

    private void claim(String file, String path) {
        if (!paths.add(path)) {
            throw new BlueprintException(documents.nameOf(file), "another page already has the path « " + path + " »");
        }
    }

    Blueprint blueprint() {
        SiteFile facts = bind(SITE, documents.site(), SiteFile.class);
        List<BlueprintPage> all = new ArrayList<>();
        documents.pages().forEach((file, page) -> all.add(page(file, page)));
        documents.articles().forEach((file, article) -> all.add(article(file, article)));
        all.sort(Comparator.comparingLong(BlueprintReading::depth)
                .thenComparingInt(BlueprintPage::position)
                .thenComparing(BlueprintPage::path));
        Blueprint blueprint = facts.with(List.copyOf(all), files());
        Completeness.check(documents.nameOf(SITE), blueprint);
        return blueprint;
    }

    private <T extends Record> T bind(String file, JsonNode document, Class<T> type) {
        String name = documents.nameOf(file);
        // References before variables: a filled-in value is text, even where it reads like a reference.
        return binding.bind(name, variables.fill(name, references.resolve(name, document)), type);
    }

    private BlueprintPage page(String file, JsonNode document) {
        PageFile page = bind(file, document, PageFile.class);
        return page.with(slug, parent(file, page.path()), binding.body(documents.nameOf(file), page.body()));
    }

    private BlueprintPage article(String file, JsonNode document) {
        ArticleFile article = bind(file, document, ArticleFile.class);
        UUID list = parent(file, ArticleFile.path(file));
        return article.with(slug, list, file, binding.body(documents.nameOf(file), article.body()));
    }

    private @Nullable UUID parent(String file, String path) {
        if (path.equals("/") || SectionPath.is(path)) {
            return null;
        }
        String parent = path.substring(0, Math.max(path.lastIndexOf('/'), 1));
        if (!paths.contains(parent)) {
            throw new BlueprintException(documents.nameOf(file), "no page has the path « " + parent + " »");
        }
        return Ids.page(slug, parent);
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
        return bind(BlueprintDocuments.MEDIA, documents.media().path(name), MediaFile.class)
                .with(slug, name, content);
    }
}
