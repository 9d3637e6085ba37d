package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.OnlineSites.Location;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

        /** Whether it is a shared section, to which nothing can lead. */
        public boolean section() {
            return !file && SectionPath.is(address);
        }

        /** Whether it is a path of another site of the platform. */
        public boolean site() {
            return address.startsWith(Link.SITE);
        }

        /** Whether it is an image, as the name says that its format has given it. */
        public boolean picture() {
            return file && PICTURE.matcher(address).find();
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
     * The ids of what has these addresses now, with a final slash or without, a file also by its bare name, what is within
     * a site of the platform also by its absolute address.
     */
    @Transactional(readOnly = true)
    public Mono<Map<String, Target>> at(Collection<String> addresses) {
        Map<String, Location> absolute = new HashMap<>();
        addresses.forEach(address -> sites.locate(address).ifPresent(location -> absolute.put(address, location)));
        return Mono.deferContextual(context -> {
            UUID own = CurrentTenant.in(context).orElse(null);
            Set<String> asked = new HashSet<>();
            addresses.forEach(address -> asked.add(PagePath.withoutFinalSlash(address)));
            absolute.values().stream()
                    .filter(location -> location.site().equals(own))
                    .forEach(location -> asked.add(PagePath.withoutFinalSlash(location.path())));
            return within(asked).map(found -> withSites(asAsked(found, addresses), absolute, own));
        });
    }

    private static Map<String, Target> asAsked(Map<String, Target> found, Collection<String> addresses) {
        Map<String, Target> all = new HashMap<>(found);
        addresses.forEach(address -> Optional.ofNullable(found.get(PagePath.withoutFinalSlash(address)))
                .ifPresent(target -> all.put(address, target)));
        return all;
    }

    /** What is of the site itself is led to as such, wherever it moves; what is not there as of any site. */
    private static Map<String, Target> withSites(
            Map<String, Target> found, Map<String, Location> absolute, @Nullable UUID own) {
        Map<String, Target> all = new HashMap<>(found);
        absolute.forEach((address, location) -> {
            Target within = location.site().equals(own) ? found.get(PagePath.withoutFinalSlash(location.path())) : null;
            String reference = new Link.ToSite(location.site(), location.path()).toString();
            all.put(address, within == null ? new Target(location.site(), false, reference, address) : within);
        });
        return all;
    }

    private Mono<Map<String, Target>> within(Collection<String> addresses) {
        String[] asked = addresses.toArray(String[]::new);
        return database.sql(PAGES + " where p.path = any(:asked) union all " + FILES + "\n" + """
            where m.file_name = any(:asked)
               or '/media/' || m.id || '/' || m.file_name = any(:asked)\
            """)
                .bind("asked", asked)
                .map(PageTargets::target)
                .all()
                .collectList()
                .map(PageTargets::byAddress);
    }

    private static Map<String, Target> byAddress(List<Target> targets) {
        Map<String, Target> found = new HashMap<>();
        for (Target target : targets) {
            found.put(target.address(), target);
            if (target.file()) {
                found.put(target.address().substring(target.address().lastIndexOf('/') + 1), target);
            }
        }
        return found;
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

    /** What a list to choose from offers: pages first, by address. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> offered() {
        return database.sql("(" + PAGES + " order by r.created_at desc limit :most) union all (" + FILES
                        + " order by m.created_at desc limit :most)")
                .bind("most", OFFERED)
                .map(PageTargets::target)
                .all()
                .collectList();
    }

    /** The pages that others can stand under, in no order; empty when they are more than a list to choose from shows. */
    @Transactional(readOnly = true)
    public Mono<List<Target>> parents() {
        return database.sql(PAGES + " where p.kind = 'page' limit :most")
                .bind("most", OFFERED + 1)
                .map(PageTargets::target)
                .all()
                .collectList()
                .map(found -> found.size() > OFFERED ? List.of() : found);
    }

    private static Target target(Readable row) {
        return new Target(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("file", Boolean.class)),
                requireNonNull(row.get("address", String.class)),
                requireNonNull(row.get("title", String.class)));
    }
}
