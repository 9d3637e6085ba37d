package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's images that were stored with their metadata. */
@RowScope(RowOwner.TENANT)
interface UnstrippedImages extends Repository<UnstrippedImage, UUID> {

    /** Marks contents that are no image of these types as checked: documents, renditions and unused contents. */
    @Modifying
    @Query("""
        update media_content set metadata_checked = true where id in (
            select c.id from media_content c
             where not c.metadata_checked
               and not exists (select from media m
                                where m.tenant_id = c.tenant_id and m.content_id = c.id
                                  and m.content_type = any(:types))
             order by c.id limit :most)
        """)
    Mono<Void> skipOthers(String[] types, int most);

    @Query("""
        select m.id, m.content_type, m.content_id, m.size as content_size, m.digest as content_digest
          from media_content c join media m on m.tenant_id = c.tenant_id and m.content_id = c.id
         where not c.metadata_checked and m.content_type = any(:types)
         order by c.id limit :most
        """)
    Flux<UnstrippedImage> findUnchecked(String[] types, int most);

    /** Marks a content as checked, with nothing to remove or unreadable. */
    @Modifying
    @Query("update media_content set metadata_checked = true where id = :content")
    Mono<Void> check(UUID content);

    /** Gives a file another content; false when the file has been replaced or deleted meanwhile. */
    @Modifying
    @Query("""
        update media set (size, digest, content_id) = (:size, :digest, :clean)
         where id = :id and content_id = :content
        """)
    Mono<Boolean> replaceContent(UUID id, UUID content, UUID clean, long size, String digest);
}
