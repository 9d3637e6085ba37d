package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One reading of one directory: first all the names that can be referred to, then the documents. */
final class BlueprintReading {

    static final String SITE = "site.yaml";
    private static final String MEDIA = "media/media.yaml";

    private final YamlDirectory directory;
    private final Binding binding;
    private final JsonNode site;
    private final SortedMap<String, JsonNode> pages;
    private final SortedMap<String, JsonNode> articles;
    private final JsonNode media;
    private final String slug;
    private final Set<String> paths = new HashSet<>();
    private final SymbolicReferences references;

    BlueprintReading(YamlDirectory directory, Binding binding) {
        this.directory = directory;
        this.binding = binding;
        JsonNode found = directory.documents("").get(SITE);
        if (found == null) {
            throw new BlueprintException(directory.nameOf(SITE), "missing");
        }
        this.site = found;
        this.pages = directory.documents("pages/");
        this.articles = directory.documents("articles/");
        this.media = directory.documents("media/").getOrDefault(MEDIA, JsonNodeFactory.instance.objectNode());
        this.slug = site.path("slug").asString("");
        pages.forEach((file, page) -> claim(file, page.path("path").asString("")));
        articles.keySet().forEach(file -> claim(file, ArticleFile.path(file)));
        this.references = new SymbolicReferences(slug, paths, Set.copyOf(media.propertyNames()));
    }

    private void claim(String file, String path) {
        if (!paths.add(path)) {
            throw new BlueprintException(directory.nameOf(file), "another page already has the path « " + path + " »");
        }
    }

    Blueprint blueprint() {
        SiteFile facts = bind(SITE, site, SiteFile.class);
        List<BlueprintPage> all = new ArrayList<>();
        pages.forEach((file, page) -> all.add(page(file, page)));
        articles.forEach((file, article) -> all.add(article(file, article)));
        all.sort(Comparator.comparingLong(BlueprintReading::depth)
                .thenComparingInt(BlueprintPage::position)
                .thenComparing(BlueprintPage::path));
        Blueprint blueprint = facts.with(List.copyOf(all), files());
        Completeness.check(directory.nameOf(SITE), blueprint);
        return blueprint;
    }

    private <T extends Record> T bind(String file, JsonNode document, Class<T> type) {
        String name = directory.nameOf(file);
        return binding.bind(name, references.resolve(name, document), type);
    }

    private BlueprintPage page(String file, JsonNode document) {
        PageFile page = bind(file, document, PageFile.class);
        return page.with(slug, parent(file, page.path()), binding.body(directory.nameOf(file), page.body()));
    }

    private BlueprintPage article(String file, JsonNode document) {
        ArticleFile article = bind(file, document, ArticleFile.class);
        UUID list = parent(file, ArticleFile.path(file));
        return article.with(slug, list, file, binding.body(directory.nameOf(file), article.body()));
    }

    private @Nullable UUID parent(String file, String path) {
        if (path.equals("/")) {
            return null;
        }
        String parent = path.substring(0, Math.max(path.lastIndexOf('/'), 1));
        if (!paths.contains(parent)) {
            throw new BlueprintException(directory.nameOf(file), "no page has the path « " + parent + " »");
        }
        return Ids.page(slug, parent);
    }

    private static long depth(BlueprintPage page) {
        return page.path().equals("/")
                ? 0
                : page.path().chars().filter(c -> c == '/').count();
    }

    private List<BlueprintMedia> files() {
        SortedMap<String, Resource> files = directory.files("media/*");
        files.remove(MEDIA.substring(MEDIA.indexOf('/') + 1));
        if (!files.keySet().equals(Set.copyOf(media.propertyNames()))) {
            throw new BlueprintException(
                    directory.nameOf(MEDIA), "describes " + media.propertyNames() + ", there is " + files.keySet());
        }
        List<BlueprintMedia> read = new ArrayList<>();
        files.forEach((name, content) -> read.add(file(name, content)));
        return List.copyOf(read);
    }

    private BlueprintMedia file(String name, Resource content) {
        return bind(MEDIA, media.path(name), MediaFile.class).with(slug, name, content);
    }
}
