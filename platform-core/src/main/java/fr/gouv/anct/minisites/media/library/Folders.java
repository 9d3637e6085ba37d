package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Creates, renames, moves and deletes the current tenant's media folders, with an entry in the journal for each change.
 * {@link FolderTree} checks every change against the tree at that time: changes of one tenant are serialised.
 */
@Component
public class Folders {

    private final MediaFolders folders;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Folders(MediaFolders folders, Journal journal, TransactionalOperator transaction) {
        this.folders = folders;
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
        return folders.findAll().collectList().map(FolderTree::new);
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
        return folders.lock()
                .then(Mono.defer(this::tree))
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

    private Mono<Result> insert(@Nullable UUID parent, String name, AuditActor by) {
        UUID id = UUID.randomUUID();
        return folders.insert(id, parent, name)
                .then(note("folder.added", id, name, by))
                .thenReturn(new Result.Done(id));
    }

    private Mono<Result> update(Folder seen, @Nullable UUID parent, String name, AuditActor by) {
        return folders.update(seen.id(), seen.parentId(), seen.name(), parent, name)
                .flatMap(changed -> changed
                        ? note("folder.changed", seen.id(), name, by).thenReturn(new Result.Done(seen.id()))
                        : Mono.just(new Result.Conflict()));
    }

    /** Deletes an empty folder; false when it is not empty. */
    public Mono<Boolean> remove(Folder folder, AuditActor by) {
        return folders.lock()
                .then(Mono.defer(() -> delete(folder, by)))
                .as(transaction::transactional)
                // A file moved into it concurrently prevents the deletion.
                .onErrorReturn(DataIntegrityViolationException.class, false);
    }

    private Mono<Boolean> delete(Folder folder, AuditActor by) {
        return folders.deleteEmpty(folder.id())
                .flatMap(removed -> removed
                        ? note("folder.removed", folder.id(), folder.name(), by).thenReturn(true)
                        : Mono.just(false));
    }

    private Mono<Void> note(String action, UUID folder, String name, AuditActor by) {
        return journal.record(by, action, AuditSubject.inCurrentTenant(folder), Map.of("title", name));
    }
}
