package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.HasImage;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Link targets, images, ancestors, terms and side menu that {@link PageAssemblies} loads from the database for a page.
 *
 * @param references of its body, its image, its site's menus, notice banner and logo
 * @param worded images with an alternative text of their own wherever the body shows them: they need no description in
 *     the library
 * @param ancestors paths of the page's ancestors, home first
 * @param terms of the page shown
 * @param document file of the document shown, whose table of contents the page has; null when it has none
 * @param page the page shown, null when there is none
 * @param section path of the section whose side menu the page has, null for none
 */
record PageDependencies(
        BlockReferences references,
        Set<UUID> worded,
        List<String> ancestors,
        List<TermRef> terms,
        @Nullable UUID document,
        @Nullable UUID page,
        @Nullable String section) {

    static PageDependencies of(PageRecord record) {
        Site site = record.site();
        List<Object> sources = new ArrayList<>(List.of(site.menus()));
        addIfThere(sources, site.identity().operatorLogo());
        sources.addAll(site.notices().all());
        PageRecord.Published published = record.published();
        if (published == null) {
            return new PageDependencies(
                    BlockReferences.of(sources), Set.of(), List.of("/"), List.of(), null, null, null);
        }
        sources.add(published.revision().body());
        if (published.revision().image() != null) {
            sources.add(new MediaRef(published.revision().image()));
        }
        String path = published.page().path();
        return new PageDependencies(
                BlockReferences.of(sources),
                HasImage.worded(sources),
                above(path),
                published.revision().terms(),
                document(published),
                published.page().id(),
                section(path, site));
    }

    private static @Nullable UUID document(PageRecord.Published published) {
        return DocumentFacts.in(published.revision().body())
                .flatMap(DocumentFacts::current)
                .map(version -> version.document().id())
                .orElse(null);
    }

    private static void addIfThere(List<Object> sources, @Nullable Object source) {
        if (Objects.nonNull(source)) {
            sources.add(source);
        }
    }

    private static List<String> above(String path) {
        List<String> paths = new ArrayList<>(List.of("/"));
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
        }
        return paths;
    }

    private static @Nullable String section(String path, Site site) {
        if (site.appearance().sideMenu() == SideMenuPosition.NONE || path.equals("/")) {
            return null;
        }
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second);
    }
}
