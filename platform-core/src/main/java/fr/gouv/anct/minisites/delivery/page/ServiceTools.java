package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the tools that the published services of the current tenant lead to. */
@Repository
@RowScope(RowOwner.TENANT)
public class ServiceTools {

    /** Path within a site, before the id of the page of a service; no path of a page has a dot. */
    public static final String BELOW = "/acces.outil/";

    private static final String SERVICE = """
        select p.path, cast(jsonb_path_query_first(r.body, '$[*] ? (@.type == "service")') as text) as facts
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where p.id = :page and p.kind = 'service' and p.trashed_at is null
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec codec;

    ServiceTools(DatabaseClient database, RowMappers rows, BlockCodec codec) {
        this.database = database;
        this.rows = rows;
        this.codec = codec;
    }

    /**
     * The tool of a service.
     *
     * @param path of the page of the service
     * @param url of the tool
     */
    public record Tool(String path, String url) {}

    /** A row. */
    record ServiceRow(String path, @Nullable String facts) {}

    /** Returns the path that leads to the tool of a service. */
    static String path(UUID page) {
        return BELOW + page;
    }

    /** Returns the URL of the tool; null without one, and for one that is a page, a file or no secure URL. */
    static @Nullable String url(@Nullable ServiceFacts facts) {
        return facts != null && facts.secureTool() instanceof Link.External(String url) ? url : null;
    }

    /** Returns the tool that a published page names; empty when the page is not published or names none. */
    @Transactional(readOnly = true)
    public Mono<Tool> find(UUID page) {
        return database.sql(SERVICE)
                .bind("page", page)
                .map(rows.of(ServiceRow.class))
                .one()
                .mapNotNull(this::tool);
    }

    private @Nullable Tool tool(ServiceRow row) {
        String url = row.facts() == null
                ? null
                : url(ServiceFacts.in(codec.read("[" + row.facts() + "]")).orElse(null));
        String ascii =
                url == null ? null : ascii(Objects.requireNonNull(ReferenceTargets.NONE.href(new Link.External(url))));
        return ascii == null ? null : new Tool(row.path(), ascii);
    }

    /** Returns a URL as a header of a response may have it; null where its host has no such form (IDNA 2003). */
    static @Nullable String ascii(String url) {
        try {
            String authority = new URI(url.replace(" ", "%20")).getRawAuthority();
            String host = authority.replaceFirst(":[0-9]+$", "");
            String port = authority.substring(host.length());
            return URI.create(url.replace(" ", "%20")
                            .replace("//" + authority, "//" + IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + port))
                    .toASCIIString();
        } catch (URISyntaxException | IllegalArgumentException noHost) {
            return null;
        }
    }
}
