package fr.gouv.anct.minisites.media.upload;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.metadata.ImageMetadata;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of images stored with their metadata: those of the current tenant, and the tenants that have some. */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.METADATA)
class UnstrippedImages {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;

    UnstrippedImages(DatabaseClient database, CrossTenantScope crossTenant, MediaContents contents) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.contents = contents;
    }

    /** Returns the tenants that have unchecked contents. */
    Mono<List<UUID>> tenants() {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.METADATA,
                        database.sql("select distinct tenant_id from media_content where not metadata_checked")
                                .map(row -> requireNonNull(row.get(0, UUID.class)))
                                .all())
                .collectList();
    }

    /** Skips documents, renditions and unused contents. */
    @Transactional
    public Mono<Void> skipOthers(int atMost) {
        return database.sql("""
            update media_content set metadata_checked = true where id in (
                select c.id from media_content c
                 where not c.metadata_checked
                   and not exists (select from media m
                                    where m.tenant_id = c.tenant_id and m.content_id = c.id
                                      and m.content_type = any(:types))
                 order by c.id limit :most)
            """).bind("types", types()).bind("most", atMost).then();
    }

    @Transactional(readOnly = true)
    public Mono<List<UnstrippedImage>> unchecked(int atMost) {
        return database.sql("""
            select m.id, m.content_type, m.content_id, m.size, m.digest
              from media_content c join media m on m.tenant_id = c.tenant_id and m.content_id = c.id
             where not c.metadata_checked and m.content_type = any(:types)
             order by c.id limit :most
            """)
                .bind("types", types())
                .bind("most", atMost)
                .map(row -> new UnstrippedImage(
                        requireNonNull(row.get("id", UUID.class)),
                        requireNonNull(row.get("content_type", String.class)),
                        new MediaContent(
                                requireNonNull(row.get("content_id", UUID.class)),
                                requireNonNull(row.get("size", Long.class)),
                                requireNonNull(row.get("digest", String.class)))))
                .all()
                .collectList();
    }

    private static String[] types() {
        return ImageMetadata.CONTENT_TYPES.toArray(String[]::new);
    }

    /** Marks an image as checked, with nothing to remove or unreadable. */
    @Transactional
    public Mono<Void> check(UnstrippedImage image) {
        return database.sql("update media_content set metadata_checked = true where id = :id")
                .bind("id", image.content().id())
                .then();
    }

    /**
     * Replaces the bytes with the stripped ones.
     *
     * @return false when the file has been replaced or deleted meanwhile, and nothing has changed
     */
    @Transactional
    public Mono<Boolean> replaceContent(UnstrippedImage image, MediaContent clean) {
        return database.sql("""
            update media set (size, digest, content_id) = (:size, :digest, :clean)
             where id = :id and content_id = :content
            """)
                .bind("size", clean.size())
                .bind("digest", clean.digest())
                .bind("clean", clean.id())
                .bind("id", image.id())
                .bind("content", image.content().id())
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1)
                .delayUntil(exchanged -> exchanged
                        ? contents.use(clean)
                                .then(contents.release(image.content().id()))
                                .then(check(image))
                        : Mono.empty());
    }
}
