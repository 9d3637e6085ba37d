package fr.gouv.anct.minisites.media.library;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Repository of the current tenant's media folders. {@link FolderTree} checks every change against the tree at that
 * time: changes of one tenant are serialised.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class Folders {

    private final DatabaseClient database;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Folders(DatabaseClient database, Journal journal, TransactionalOperator transaction) {
        this.database = database;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The result of creating or changing a folder. */
    public sealed interface Result {

        /** The folder is created or changed. */
        record Done(UUID folder) implements Result {}

        /** The change is rejected; nothing has changed. */
        record Refused(Problem problem) implements Result {}

        /** The parent folder does not exist. */
        record NoParent() implements Result {}

        /** Optimistic locking conflict: name or parent has changed since it was read, or the folder is deleted. */
        record Conflict() implements Result {}
    }

    @Transactional(readOnly = true)
    public Mono<FolderTree> tree() {
        return stored();
    }

    private Mono<FolderTree> stored() {
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

    /** Creates a folder. */
    public Mono<Result> add(@Nullable UUID parent, String name, AuditActor by) {
        return checked(null, parent, name, () -> insert(parent, name, by));
    }

    /** Renames or moves a folder. */
    public Mono<Result> change(Folder seen, @Nullable UUID parent, String name, AuditActor by) {
        return checked(seen.id(), parent, name, () -> update(seen, parent, name, by));
    }

    private Mono<Result> checked(
            @Nullable UUID moved, @Nullable UUID parent, String name, Supplier<Mono<Result>> change) {
        return hold().then(Mono.defer(this::stored))
                .flatMap(tree -> {
                    if (parent != null && tree.folder(parent).isEmpty()) {
                        return Mono.just(new Result.NoParent());
                    }
                    return tree.problem(moved, parent, name)
                            .<Mono<Result>>map(problem -> Mono.just(new Result.Refused(problem)))
                            .orElseGet(change);
                })
                .as(transaction::transactional);
    }

    /** Locks the folders of the tenant until the end of the transaction, so that checks stay valid. */
    private Mono<Void> hold() {
        return database.sql(
                        "select pg_advisory_xact_lock(hashtextextended('folder ' || current_setting('app.tenant'), 0))")
                .then();
    }

    private Mono<Result> insert(@Nullable UUID parent, String name, AuditActor by) {
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
                .thenReturn(new Result.Done(id));
    }

    private Mono<Result> update(Folder seen, @Nullable UUID parent, String name, AuditActor by) {
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
                        ? Mono.just(new Result.Conflict())
                        : note("folder.changed", seen.id(), name, by).thenReturn(new Result.Done(seen.id())));
    }

    /** Deletes an empty folder; false when it is not empty. */
    public Mono<Boolean> remove(Folder folder, AuditActor by) {
        return hold().then(Mono.defer(() -> delete(folder, by)))
                .as(transaction::transactional)
                // A file moved into it concurrently prevents the deletion.
                .onErrorReturn(DataIntegrityViolationException.class, false);
    }

    private Mono<Boolean> delete(Folder folder, AuditActor by) {
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

    private Mono<Void> note(String action, UUID folder, String name, AuditActor by) {
        return journal.record(by, action, AuditSubject.inCurrentTenant(folder), Map.of("title", name));
    }
}
