package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * What the content of the current tenant can point at, by id and by address: its pages and shared sections, drafts included,
 * and its files.
 */
@Repository
public class PageTargets {

    /** As many as a list to choose from shows, those that were touched last. */
    private static final int OFFERED = 300;

    private static final String PAGES = """
        select p.id, false as file, p.path as address, r.title from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision and p.trashed_at is null
        """;
    private static final String FILES =
            "select m.id, true as file, '/media/' || m.id || '/' || m.file_name as address, m.title from media m";

    /** The last part of a file's address is its name; its extension says the format, whatever the one that was sent. */
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
          order by visible desc, p.kind = 'article', p.path limit :most)
        union all
        (select m.id, true, '/media/' || m.id || '/' || m.file_name, m.title, m.content_type like 'image/%%',
                m.described and m.state = 'clean', m.state = 'clean'
           from media m
          where m.content_type like :types and m.state <> 'infected'
            and %s
          order by m.created_at desc, m.id limit :most)
        """.formatted(
                    Listing.matching("concat_ws(' ', r.title, p.path)"),
                    Listing.matching("concat_ws(' ', m.title, m.file_name)"));

    private final DatabaseClient database;
    private final OnlineSites sites;

    PageTargets(DatabaseClient database, OnlineSites sites) {
        this.database = database;
        this.sites = sites;
    }

    /**
     * Something to point at.
     *
     * @param file else it is a page, or another site
     * @param address within the site; of another site the reference that is stored
     */
    public record Target(UUID id, boolean file, String address, String title) {

        private static final Pattern PICTURE = Pattern.compile("\\.(?:gif|jpe?g|png|svg|webp)$");

        private static final Pattern SOUND = Pattern.compile("\\.mp3$");

        /** Whether it is a shared section, to which nothing can lead. */
        public boolean section() {
            return !file && SectionPath.is(address);
        }

        /** Whether it is a path of another site of the platform. */
        public boolean site() {
            return address.startsWith(Link.SITE);
        }

        /** What follows the last slash of its address: of a file its name. */
        public String lastPart() {
            return address.substring(address.lastIndexOf('/') + 1);
        }

        /** Whether it is an image, as the name says that its format has given it. */
        public boolean picture() {
            return file && PICTURE.matcher(address).find();
        }

        /** Whether it is a recording, as the name says that its format has given it. */
        public boolean sound() {
            return file && SOUND.matcher(address).find();
        }
    }

    /**
     * The addresses that these references have now, of other sites the absolute address without a final slash; what is gone
     * or not online is not among them.
     */
    @Transactional(readOnly = true)
    public Mono<Map<UUID, String>> addresses(BlockReferences references) {
        return database.sql(PAGES + " where p.id = any(:pages) union all " + FILES + " where m.id = any(:media)")
                .bind("pages", references.pages().toArray(UUID[]::new))
                .bind("media", references.media().toArray(UUID[]::new))
                .map(PageTargets::target)
                .all()
                .collectMap(Target::id, Target::address, () -> new HashMap<>(sites.roots(references.sites())));
    }

    /**
     * What these texts lead to, typed as an address or as a name; what leads nowhere is not among them.
     *
     * @param typed without spaces around
     */
    @Transactional(readOnly = true)
    public Mono<ResolvedTargets> resolve(Collection<String> typed) {
        return at(typed)
                .flatMap(found -> named(typed.stream()
                                .filter(text -> !found.containsKey(text))
                                .flatMap(text -> TypedName.of(text).stream())
                                .toList())
                        .map(names -> new ResolvedTargets(found, names, previews(typed, found.keySet()))));
    }

    private Set<String> previews(Collection<String> typed, Set<String> found) {
        return typed.stream()
                .filter(text -> !found.contains(text) && sites.isPreview(text))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Mono<Map<String, List<Target>>> named(List<TypedName> names) {
        return names.isEmpty()
                ? Mono.just(Map.of())
                : database.sql(NAMED)
                        .bind("typed", names.stream().map(TypedName::typed).toArray(String[]::new))
                        .bind("stems", names.stream().map(TypedName::stem).toArray(String[]::new))
                        .bind(
                                "extensions",
                                names.stream().map(TypedName::extension).toArray(String[]::new))
                        .map(row -> Map.entry(requireNonNull(row.get("typed", String.class)), target(row)))
                        .all()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * What has these addresses now, with a final slash or without: within the site, or absolute; of a file and of a page those of the back office too. What
     * is within another online site of the platform is there as a path of that site.
     */
    @Transactional(readOnly = true)
    public Mono<Map<String, Target>> at(Collection<String> addresses) {
        return Mono.deferContextual(context -> {
            TargetAddresses asked = TargetAddresses.of(
                    addresses, sites, CurrentTenant.in(context).orElse(null));
            return database.sql(PAGES + " where p.path = any(:paths) or p.id = any(:ids) union all " + FILES + """

                where m.id = any(:ids)\
                """)
                    .bind("paths", asked.paths())
                    .bind("ids", asked.ids())
                    .map(PageTargets::target)
                    .all()
                    .collectList()
                    .map(asked::answered);
        });
    }

    /** What a search is for. */
    public enum Wanted {
        /** Pages and files. */
        ANYTHING(List.of(PageKind.PAGE, PageKind.ARTICLES, PageKind.ARTICLE), "%"),
        FILE(List.of(), "%"),
        IMAGE(List.of(), "image/%"),
        /** Shared sections, for the block that shows one. */
        SECTION(List.of(PageKind.SECTION), "");

        private final List<PageKind> kinds;
        private final String types;

        Wanted(List<PageKind> kinds, String types) {
            this.kinds = kinds;
            this.types = types;
        }
    }

    /**
     * Something that was found.
     *
     * @param image whether it can be shown in small
     * @param clean whether its own team may look at it
     * @param visible whether visitors see it: a page that is published, a file that is described and clean
     */
    public record Found(Target target, boolean image, boolean clean, boolean visible) {}

    /** What has those words in its title or address: pages first, files the newest first. */
    @Transactional(readOnly = true)
    public Mono<List<Found>> search(String words, Wanted wanted, int most) {
        return database.sql(SEARCH)
                .bind("words", requireNonNull(Listing.typed(words)))
                .bind("kinds", wanted.kinds.stream().map(PageKind::code).toArray(String[]::new))
                .bind("types", wanted.types)
                .bind("most", most)
                .map(row -> new Found(
                        target(row),
                        Boolean.TRUE.equals(row.get("image", Boolean.class)),
                        Boolean.TRUE.equals(row.get("clean", Boolean.class)),
                        Boolean.TRUE.equals(row.get("visible", Boolean.class))))
                .all()
                .collectList();
    }

    /** What lists to choose from offer, of pages, of shared sections and of files those that were touched last. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> offered() {
        return database.sql("(" + PAGES
                        + " where p.kind <> 'section' order by r.created_at desc limit :most) union all ("
                        + PAGES + " where p.kind = 'section' order by r.created_at desc limit :most) union all ("
                        + FILES
                        + " order by m.created_at desc limit :most)")
                .bind("most", OFFERED)
                .map(PageTargets::target)
                .all()
                .collectList();
    }

    /** The pages that others can stand under, in the order of the list of pages; empty when they are more than a list to choose from shows. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> parents() {
        return database.sql("select t.*, p.position from (" + PAGES + " where p.kind = 'page' limit :most) t"
                        + " join page p on p.id = t.id")
                .bind("most", OFFERED + 1)
                .map(row -> new TreeOrder.Ranked(target(row), requireNonNull(row.get("position", Integer.class))))
                .all()
                .collectList()
                .map(found -> found.size() > OFFERED ? List.of() : TreeOrder.of(found));
    }

    private static Target target(Readable row) {
        return new Target(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("file", Boolean.class)),
                requireNonNull(row.get("address", String.class)),
                requireNonNull(row.get("title", String.class)));
    }
}
