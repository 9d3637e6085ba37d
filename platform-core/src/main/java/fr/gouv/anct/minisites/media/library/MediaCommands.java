package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes the current tenant's files; each command is one transaction with its entry in the journal. */
@Component
public class MediaCommands {

    private final LibraryFiles files;
    private final MediaListing list;
    private final Journal journal;
    private final TransactionalOperator transaction;

    MediaCommands(LibraryFiles files, MediaListing list, Journal journal, TransactionalOperator transaction) {
        this.files = files;
        this.list = list;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Adds a file if the quota allows it.
     *
     * @param quota maximum total size of the site's files, in bytes
     * @return its id; empty when the quota is exceeded, and nothing has changed
     */
    public Mono<UUID> add(AcceptedUpload upload, long quota, AuditActor by) {
        UUID id = UUID.randomUUID();
        return act(files.lockAndGetTotalSize()
                .filter(weight -> weight + upload.weight() <= quota)
                .flatMap(_ -> files.add(id, upload, by.requireId())
                        .then(note("media.added", id, upload.title(), by))
                        .thenReturn(id)));
    }

    /** Replaces the bytes of a file under the same URL; empty as for {@link #add}. */
    public Mono<UUID> replace(LibraryFile file, AcceptedUpload upload, long quota, AuditActor by) {
        return act(files.lockAndGetTotalSize()
                .flatMap(weight -> files.weight(file.id()).map(replaced -> weight - replaced + upload.weight()))
                .filter(weight -> weight <= quota)
                .flatMap(_ -> files.replace(file.id(), upload)
                        .then(note("media.replaced", file, by))
                        .thenReturn(file.id())));
    }

    /**
     * Runs a command on a file in one transaction, provided that the file has not changed since it was read.
     *
     * @param still whether the current state is acceptable
     * @return empty, without effect, when the file has changed or is deleted
     */
    public <T> Mono<T> ifUnchanged(LibraryFile seen, Predicate<LibraryFile> still, Mono<T> act) {
        return act(files.lock(seen.id()).flatMap(list::findById).filter(still).flatMap(_ -> act));
    }

    /** Updates the editorial metadata of a file. */
    public Mono<Void> describe(LibraryFile file, MediaDescription description, AuditActor by) {
        return act(files.describe(file.id(), description)
                .then(note("media.described", file.id(), description.title(), by)));
    }

    /** Moves a file into a folder of the site, or to the top. */
    public Mono<Void> move(LibraryFile file, @Nullable UUID folder, AuditActor by) {
        return act(files.move(file.id(), folder).then(note("media.moved", file, by)));
    }

    /**
     * Moves a file as {@link #move} does, provided that it is still in the folder where it was seen.
     *
     * @return false when the new folder does not exist any more; empty as for {@link #ifUnchanged}
     */
    public Mono<Boolean> moveIfUnchanged(LibraryFile seen, @Nullable UUID folder, AuditActor by) {
        return ifUnchanged(
                        seen,
                        now -> Objects.equals(now.folderId(), seen.folderId()),
                        move(seen, folder, by).thenReturn(true))
                // The folder was deleted after the caller has seen it.
                .onErrorReturn(DataIntegrityViolationException.class, false);
    }

    /** Deletes a file permanently, used or not. */
    public Mono<Void> remove(LibraryFile file, AuditActor by) {
        return act(files.remove(file.id()).then(note("media.removed", file, by)));
    }

    /**
     * Deletes a file permanently, provided that nothing uses it: a page may have taken it since it was read.
     *
     * @return the file; empty as for {@link #ifUnchanged}
     */
    public Mono<LibraryFile> removeUnused(LibraryFile seen, AuditActor by) {
        return ifUnchanged(seen, now -> !now.inUse(), remove(seen, by).thenReturn(seen));
    }

    /** Returns the files among these that must not be shown yet: images without a description. */
    public Mono<List<UUID>> undescribed(Collection<UUID> media) {
        return files.undescribed(media);
    }

    private <T> Mono<T> act(Mono<T> act) {
        return act.as(transaction::transactional);
    }

    private Mono<Void> note(String action, LibraryFile file, AuditActor by) {
        return note(action, file.id(), file.description().title(), by);
    }

    private Mono<Void> note(String action, UUID media, String title, AuditActor by) {
        return journal.record(by, action, AuditSubject.inCurrentTenant(media), Map.of("title", title));
    }
}
