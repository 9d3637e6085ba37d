package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the current tenant's media folders, without the validation and the journal entries of {@link Folders}.
 */
@RowScope(RowOwner.TENANT)
interface MediaFolders extends Repository<Folder, UUID> {

    @Query("""
        select f.id, f.parent_id, f.name, count(m.id) as files
          from media_folder f
          left join media m on m.tenant_id = f.tenant_id and m.folder_id = f.id
         group by f.tenant_id, f.id
         order by fold(f.name), f.id
        """)
    Flux<Folder> findAll();

    /** Locks the folders of the tenant until the end of the transaction, so that checks stay valid. */
    @Modifying
    @Query(
            "select pg_advisory_xact_lock(hashtextextended('folder ' || cast(current_setting('app.tenant') as uuid), 0))")
    Mono<Void> lock();

    @Modifying
    @Query("insert into media_folder (id, parent_id, name) values (:id, :parent, :name)")
    Mono<Void> insert(UUID id, @Nullable UUID parent, String name);

    /** Renames or moves a folder; false when name or parent has changed since it was read, or it is deleted. */
    @Modifying
    @Query("""
        update media_folder set (parent_id, name) = (:parent, :name)
         where id = :id and name = :oldName and parent_id is not distinct from cast(:oldParent as uuid)
        """)
    Mono<Boolean> update(UUID id, @Nullable UUID oldParent, String oldName, @Nullable UUID parent, String name);

    /** Deletes a folder; false when it is not empty or does not exist. */
    @Modifying
    @Query("""
        delete from media_folder f where id = :id
           and not exists (select from media where folder_id = f.id)
           and not exists (select from media_folder where parent_id = f.id)
        """)
    Mono<Boolean> deleteEmpty(UUID id);
}
