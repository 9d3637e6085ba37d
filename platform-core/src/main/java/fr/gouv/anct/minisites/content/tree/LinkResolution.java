package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Resolves link targets of the current tenant by id, address and name: pages and shared sections, drafts included, and
 * files.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class LinkResolution {

    /** Maximum number of options in a picker list: the most recently changed ones. */
    private static final int OFFERED = 300;

    private static final String PAGES = """
        select p.id, false as file, p.path as address, r.title from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision and p.trashed_at is null
        """;
    private static final String FILES =
            "select m.id, true as file, '/media/' || m.id || '/' || m.file_name as address, m.title from media m";

    /** The last segment of a file's address is its name; the extension follows the format, not the uploaded name. */
    private static final String NAMED = """
        with asked as materialized (
          select typed, fold(typed) as title, stem, extension
            from unnest(cast(:typed as text[]), cast(:stems as text[]), cast(:extensions as text[]))
              as a (typed, stem, extension)),
        target (id, file, address, title) as materialized (%s union all %s)
        select a.typed, t.* from asked a join target t on fold(t.title) = a.title
        union
        select a.typed, t.* from asked a join target t on t.address = '/section:' || a.stem
        union
        select a.typed, t.* from asked a
          join target t on regexp_replace(split_part(t.address, '/', 4), '\\.[^.]*$', '') = a.stem
         where t.file and (a.extension = '' or t.address like '%%.' || a.extension)
        """.formatted(PAGES, FILES);

    private static final String SEARCH = """
        (select p.id, false as file, p.path as address, r.title, false as image,
                p.published_revision is not null as visible, true as clean
           from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          where p.kind = any(:kinds) and p.trashed_at is null
            and %s
          order by visible desc, p.date is not null, p.path limit :most)
        union all
        (select m.id, true, '/media/' || m.id || '/' || m.file_name, m.title, m.content_type like 'image/%%',
                m.described and m.state = 'clean', m.state = 'clean'
           from media m
          where m.content_type like :types and m.state <> 'infected'
            and %s
          order by m.created_at desc, m.file_name, m.id limit :most)
        """.formatted(
                    ResultPage.matching("concat_ws(' ', r.title, p.path)"),
                    ResultPage.matching("concat_ws(' ', m.title, m.file_name)"));

    private final DatabaseClient database;
    private final RowMappers rows;
    private final OnlineSites sites;
    private final DirectoryLinks directory;

    LinkResolution(DatabaseClient database, RowMappers rows, OnlineSites sites, DirectoryLinks directory) {
        this.database = database;
        this.rows = rows;
        this.sites = sites;
        this.directory = directory;
    }

    /**
     * A link target.
     *
     * @param file whether it is a file; otherwise it is a page or another site
     * @param address within the site; for another site the stored reference
     */
    public record Target(UUID id, boolean file, String address, String title) {

        private static final Pattern PICTURE = Pattern.compile("\\.(?:gif|jpe?g|png|svg|webp)$");

        private static final Pattern SOUND = Pattern.compile("\\.mp3$");

        /** Whether it is a shared section, which cannot be linked to. */
        public boolean section() {
            return !file && SectionPath.is(address);
        }

        /** Whether it is a path of another site of the platform. */
        public boolean site() {
            return address.startsWith(Link.SITE);
        }

        /** The last segment of its address; for a file its name. */
        public String lastPart() {
            return address.substring(address.lastIndexOf('/') + 1);
        }

        /** Whether it is an image, according to the extension set from its format. */
        public boolean picture() {
            return file && PICTURE.matcher(address).find();
        }

        /** Whether it is an audio file, according to the extension set from its format. */
        public boolean sound() {
            return file && SOUND.matcher(address).find();
        }
    }

    /**
     * Returns the current addresses of these references, for sites the absolute URL without a final slash; empty for the
     * portal in its own content until it is online. Deleted targets and other sites that are not online are absent.
     */
    @Transactional(readOnly = true)
    public Mono<Map<UUID, String>> addresses(BlockReferences references) {
        return database.sql(PAGES + " where p.id = any(:pages) union all " + FILES + " where m.id = any(:media)")
                .bind("pages", references.pages().toArray(UUID[]::new))
                .bind("media", references.media().toArray(UUID[]::new))
                .map(rows.of(Target.class))
                .all()
                .collectList()
                .transformDeferredContextual((found, context) -> found.map(targets -> {
                    Map<UUID, String> addresses =
                            roots(references.sites(), CurrentTenant.in(context).orElse(null));
                    targets.forEach(target -> addresses.put(target.id(), target.address()));
                    return addresses;
                }));
    }

    private Map<UUID, String> roots(Set<UUID> linked, @Nullable UUID own) {
        Map<UUID, String> roots = new HashMap<>(sites.roots(linked));
        if (own != null && linked.contains(own) && directory.from(own).isPresent()) {
            roots.putIfAbsent(own, "");
        }
        return roots;
    }

    /** The title of a page or a shared section, and whether it is in the trash. */
    public record Titled(String title, boolean trashed) {}

    record TitledRow(UUID id, @Embedded.Empty Titled titled) {}

    /** Returns the titles of these pages, those in the trash included. */
    @Transactional(readOnly = true)
    public Mono<Map<UUID, Titled>> titles(Set<UUID> pages) {
        return database.sql("""
            select p.id, r.title, p.trashed_at is not null as trashed from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where p.id = any(:pages)
            """)
                .bind("pages", pages.toArray(UUID[]::new))
                .map(rows.of(TitledRow.class))
                .all()
                .collectMap(TitledRow::id, TitledRow::titled);
    }

    /**
     * Resolves texts typed as an address or a name; texts without a target are absent.
     *
     * @param typed trimmed texts
     */
    @Transactional(readOnly = true)
    public Mono<ResolvedTargets> resolve(Collection<String> typed) {
        return at(typed)
                .flatMap(found -> named(typed.stream()
                                .filter(text -> !found.containsKey(text))
                                .flatMap(text -> LinkTargetName.of(text).stream())
                                .toList())
                        .map(names -> new ResolvedTargets(found, names, previews(typed, found.keySet()))));
    }

    private Set<String> previews(Collection<String> typed, Set<String> found) {
        return typed.stream()
                .filter(text -> !found.contains(text) && sites.isPreview(text))
                .collect(Collectors.toUnmodifiableSet());
    }

    record NamedTarget(String typed, @Embedded.Empty Target target) {}

    private Mono<Map<String, List<Target>>> named(List<LinkTargetName> names) {
        return names.isEmpty()
                ? Mono.just(Map.of())
                : database.sql(NAMED)
                        .bind("typed", names.stream().map(LinkTargetName::typed).toArray(String[]::new))
                        .bind("stems", names.stream().map(LinkTargetName::stem).toArray(String[]::new))
                        .bind(
                                "extensions",
                                names.stream().map(LinkTargetName::extension).toArray(String[]::new))
                        .map(rows.of(NamedTarget.class))
                        .all()
                        .collect(Collectors.groupingBy(
                                NamedTarget::typed, Collectors.mapping(NamedTarget::target, Collectors.toList())));
    }

    /**
     * Returns the targets at these addresses, relative to the site or absolute, with or without a final slash,
     * including the back office URLs of files and pages. An address within another online site of the platform becomes
     * a path of that site; on the portal, so does that of its directory where no page stands.
     */
    @Transactional(readOnly = true)
    public Mono<Map<String, Target>> at(Collection<String> addresses) {
        return Mono.deferContextual(context -> {
            TargetLookupKeys asked = TargetLookupKeys.of(
                    addresses, sites, directory, CurrentTenant.in(context).orElse(null));
            return database.sql(PAGES + " where p.path = any(:paths) or p.id = any(:ids) union all " + FILES + """

                where m.id = any(:ids)\
                """)
                    .bind("paths", asked.paths())
                    .bind("ids", asked.ids())
                    .map(rows.of(Target.class))
                    .all()
                    .collectList()
                    .map(asked::answered);
        });
    }

    /** Kind of targets that a search returns. */
    public enum SearchKind {
        /** Pages and files. */
        ANYTHING(
                Arrays.stream(PageKind.values())
                        .filter(kind -> kind != PageKind.SECTION)
                        .toList(),
                "%"),
        FILE(List.of(), "%"),
        IMAGE(List.of(), "image/%"),
        /** Shared sections, for the block that shows one. */
        SECTION(List.of(PageKind.SECTION), "");

        private final List<PageKind> kinds;
        private final String types;

        SearchKind(List<PageKind> kinds, String types) {
            this.kinds = kinds;
            this.types = types;
        }
    }

    /**
     * A search result.
     *
     * @param image whether it has a thumbnail
     * @param clean whether its own team may open it
     * @param visible whether visitors see it: a published page, a file that is described and clean
     */
    public record SearchHit(@Embedded.Empty Target target, boolean image, boolean clean, boolean visible) {}

    /** Finds targets by their title or address: pages first, newest files first. */
    @Transactional(readOnly = true)
    public Mono<List<SearchHit>> search(String words, SearchKind wanted, int most) {
        return database.sql(SEARCH)
                .bind("words", requireNonNull(ResultPage.typed(words)))
                .bind("kinds", wanted.kinds.stream().map(PageKind::code).toArray(String[]::new))
                .bind("types", wanted.types)
                .bind("most", most)
                .map(rows.of(SearchHit.class))
                .all()
                .collectList();
    }

    /** Returns the options of picker lists: the most recently changed pages, shared sections and files. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> offered() {
        return database.sql("(" + PAGES
                        + " where p.kind <> 'section' order by r.created_at desc, p.path limit :most) union all ("
                        + PAGES
                        + " where p.kind = 'section' order by r.created_at desc, p.path limit :most) union all ("
                        + FILES
                        + " order by m.created_at desc, m.file_name limit :most)")
                .bind("most", OFFERED)
                .map(rows.of(Target.class))
                .all()
                .collectList();
    }

    /** Returns the possible parent pages in tree order; empty when there are more than a picker list shows. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> parents() {
        return database.sql("select t.*, p.position from (" + PAGES + " where p.kind = 'page' limit :most) t"
                        + " join page p on p.id = t.id")
                .bind("most", OFFERED + 1)
                .map(rows.of(TreeOrder.Ranked.class))
                .all()
                .collectList()
                .map(found -> found.size() > OFFERED ? List.of() : TreeOrder.of(found));
    }
}
