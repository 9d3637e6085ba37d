package fr.gouv.anct.minisites.media.library;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The folders of the current tenant; what may be is for {@link FolderTree} to say, and the database refuses the rest. */
@Repository
public class Folders {

    private final DatabaseClient database;
    private final Journal journal;

    Folders(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Mono<FolderTree> tree() {
        return database.sql("""
            select f.id, f.parent_id, f.name, count(m.id) as files
              from media_folder f
              left join media m on m.tenant_id = f.tenant_id and m.folder_id = f.id
             group by f.tenant_id, f.id
             order by fold(f.name), f.id
            """)
                .map(row -> new Folder(
                        requireNonNull(row.get("id", UUID.class)),
                        row.get("parent_id", UUID.class),
                        requireNonNull(row.get("name", String.class)),
                        requireNonNull(row.get("files", Long.class))))
                .all()
                .collectList()
                .map(FolderTree::new);
    }

    /** A new one; an error {@link org.springframework.dao.DataIntegrityViolationException} when its name is taken there. */
    @Transactional
    public Mono<UUID> add(@Nullable UUID parent, String name, Account by) {
        UUID id = UUID.randomUUID();
        return database.sql("""
            insert into media_folder (tenant_id, id, parent_id, name)
            values (current_setting('app.tenant')::uuid, :id, :parent, :name)
            """)
                .bind("id", id)
                .bind("parent", Parameter.fromOrEmpty(parent, UUID.class))
                .bind("name", name)
                .then()
                .then(note("folder.added", id, name, by))
                .thenReturn(id);
    }

    /** Another name, another place; errors as for {@link #add}. False when it has others already than those that were seen. */
    @Transactional
    public Mono<Boolean> change(Folder seen, @Nullable UUID parent, String name, Account by) {
        return database.sql("""
            update media_folder set (parent_id, name) = (:parent, :name)
             where id = :id and name = :before and parent_id is not distinct from cast(:around as uuid)
            """)
                .bind("id", seen.id())
                .bind("before", seen.name())
                .bind("around", Parameter.fromOrEmpty(seen.parentId(), UUID.class))
                .bind("parent", Parameter.fromOrEmpty(parent, UUID.class))
                .bind("name", name)
                .fetch()
                .rowsUpdated()
                .flatMap(changed -> changed == 0
                        ? Mono.just(false)
                        : note("folder.changed", seen.id(), name, by).thenReturn(true));
    }

    /** Takes an empty one away; false when something lies in it. */
    @Transactional
    public Mono<Boolean> remove(Folder folder, Account by) {
        return database.sql("""
            delete from media_folder f where id = :id
               and not exists (select from media where folder_id = f.id)
               and not exists (select from media_folder where parent_id = f.id)
            """)
                .bind("id", folder.id())
                .fetch()
                .rowsUpdated()
                .flatMap(removed -> removed == 0
                        ? Mono.just(false)
                        : note("folder.removed", folder.id(), folder.name(), by).thenReturn(true));
    }

    private Mono<Void> note(String action, UUID folder, String name, Account by) {
        return Mono.deferContextual(context -> journal.add(new Event(
                by.name(), by.id(), action, CurrentTenant.in(context).orElse(null), folder, Map.of("title", name))));
    }
}
