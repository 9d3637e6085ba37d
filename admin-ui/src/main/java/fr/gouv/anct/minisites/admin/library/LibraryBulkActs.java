package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkInput;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.documentimport.DocumentImportResource;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Declares the acts on several files: they are moved, credited, offered as documents, or deleted if they are not in use. */
@Component
class LibraryBulkActs {

    private static final String FOLDER_FIELD = "folder";
    private static final Form<FolderChoice> FOLDER = Form.of(FolderChoice.class, "bulk.media.move");
    private static final Form<CreditInput> CREDIT = Form.of(CreditInput.class, "bulk.media.credit");
    private static final Form<DocumentChoice> DOCUMENT = Form.of(DocumentChoice.class, "bulk.media.document");

    private final MediaListing media;
    private final MediaCommands commands;
    private final Folders folders;
    private final ListedPageCreation creation;
    private final Clock clock;

    LibraryBulkActs(
            MediaListing media, MediaCommands commands, Folders folders, ListedPageCreation creation, Clock clock) {
        this.media = media;
        this.commands = commands;
        this.folders = folders;
        this.creation = creation;
        this.clock = clock;
    }

    /**
     * Folder that files are moved to.
     *
     * @param folder null: the top
     */
    record FolderChoice(@Nullable UUID folder) {}

    /** Credit as typed. */
    record CreditInput(@NotBlank @Size(max = 200) String credit) {}

    /** Name of the kind of the documents that files become. */
    record DocumentChoice(@NotBlank String kind) {}

    @Bean
    BulkList<LibraryFile> bulkMedia() {
        BulkSubject<LibraryFile> subject = new BulkSubject<>(
                (_, ids) -> media.some(ids),
                LibraryFile::id,
                _ -> "",
                (_, file) -> file.description().title(),
                (request, file) -> Paths.FILE.link(request.site(), file.id()));
        return new BulkList<>(
                Paths.FILES,
                "library.title",
                "media",
                subject,
                List.of(move(subject), credit(subject), offer(subject), remove(subject)));
    }

    private BulkAct<LibraryFile> move(BulkSubject<LibraryFile> subject) {
        return BulkAct.of("move", "deplacement", Action.CONTENT_WRITE, subject, this::move)
                .asking(new BulkInput<>(this::folderForm, new FolderChoice(null)).unless(this::folderless));
    }

    private Mono<Form<FolderChoice>> folderForm(AdmittedRequest request) {
        return folders.tree()
                .filter(tree -> request.field(FOLDER_FIELD).isEmpty()
                        || tree.folder(request.field(FOLDER_FIELD)).isPresent())
                .map(tree -> FOLDER.choosing(FOLDER_FIELD, MediaDescriptionForm.folders(request, tree, tree.inOrder())))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    /** Returns the message that leads to the first folder of a site that has none. */
    private Mono<Flash> folderless(AdmittedRequest request) {
        return folders.tree()
                .filter(tree -> tree.folders().isEmpty())
                .map(_ -> new Flash(
                        Flash.Kind.INFO,
                        request.message("bulk.media.move.none"),
                        request.message("bulk.media.move.none.text"),
                        null,
                        List.of(new Flash.Line(
                                request.message("library.folder.new"),
                                FolderResource.newLink(request.site(), null),
                                ""))));
    }

    /** The folder was found before the run; it may be deleted during the run. */
    private Mono<Optional<String>> move(AdmittedRequest request, LibraryFile file) {
        UUID folder = FOLDER.sent(request).value().folder();
        return Objects.equals(folder, file.folderId())
                ? refusal(request.message("bulk.media.move.there"))
                : commands.moveIfUnchanged(file, folder, request.actor())
                        .map(moved -> moved
                                ? Optional.<String>empty()
                                : Optional.of(request.message("bulk.media.move.no-folder")))
                        .switchIfEmpty(Mono.defer(() -> changed(request, file)));
    }

    /** Returns the refusal for a file that was changed during the run; empty when it was deleted. */
    private Mono<Optional<String>> changed(AdmittedRequest request, LibraryFile file) {
        return media.findById(file.id()).map(_ -> Optional.of(request.message("bulk.changed")));
    }

    private BulkAct<LibraryFile> credit(BulkSubject<LibraryFile> subject) {
        return BulkAct.of("credit", "credit", Action.CONTENT_WRITE, subject, this::credit)
                .unless((request, file) -> request.mayChange(file.describing())
                        ? Optional.empty()
                        : Optional.of(request.message("bulk.media.credit.online")))
                .asking(new BulkInput<>(_ -> Mono.just(CREDIT), new CreditInput("")));
    }

    private Mono<Optional<String>> credit(AdmittedRequest request, LibraryFile file) {
        MediaDescriptionInput input = MediaDescriptionInput.of(file)
                .withCredit(CREDIT.sent(request).value().credit());
        List<Problem> problems = input.problems(file);
        return problems.isEmpty()
                ? commands.ifUnchanged(
                                file,
                                file::unchanged,
                                commands.describe(file, input.description(file), request.actor())
                                        .thenReturn(Optional.<String>empty()))
                        .switchIfEmpty(Mono.defer(() -> changed(request, file)))
                : refusal(request.messages().of("library", problems.getFirst()));
    }

    private BulkAct<LibraryFile> offer(BulkSubject<LibraryFile> subject) {
        return BulkAct.of("document", "document", Action.CONTENT_WRITE, subject, this::offer)
                .making((request, file) -> Paths.PAGE.link(request.site(), BulkAct.idOfMade(request, file)))
                .unless((request, file) ->
                        file.isRead() ? Optional.empty() : Optional.of(request.message("bulk.media.document.unread")))
                .asking(new BulkInput<>(
                                request -> Mono.just(DOCUMENT.choosing("kind", kinds(request))),
                                new DocumentChoice(DocumentFacts.Kind.GUIDE.name()))
                        .or((request, files) -> new PageLink(
                                request.message("bulk.media.document.list"),
                                DocumentImportResource.link(request.site(), files),
                                false,
                                false)));
    }

    private static List<Option> kinds(AdmittedRequest request) {
        return Arrays.stream(DocumentFacts.Kind.values())
                .map(kind -> new Option(kind.name(), request.message("block.choice.DocumentFactsKind." + kind.name())))
                .toList();
    }

    /** Creates a document, as a draft with the title of the file; its address gets a number where it is taken. */
    private Mono<Optional<String>> offer(AdmittedRequest request, LibraryFile file) {
        DocumentFacts.Kind kind =
                DocumentFacts.Kind.valueOf(DOCUMENT.sent(request).value().kind());
        PageNaming naming = new PageNaming(file.description().title(), "");
        ListedPageCreation.Request document = ListedPageCreation.Request.document(
                        naming.title(),
                        naming.lastSegment(),
                        ParisCalendar.today(clock),
                        true,
                        DocumentFacts.starting(new MediaRef(file.id())).of(kind))
                .withId(BulkAct.idOfMade(request, file.id()));
        return naming.check().isEmpty()
                ? creation.create(request.site(), document, request.message("page.documents.title"), request.actor())
                        .map(result -> result instanceof PageCreationResult.Created
                                ? Optional.<String>empty()
                                : Optional.of(request.message("bulk.media.document.alone")))
                : refusal(request.message("bulk.media.document.alone"));
    }

    private BulkAct<LibraryFile> remove(BulkSubject<LibraryFile> subject) {
        return BulkAct.of("remove", "suppression", Action.CONTENT_WRITE, subject, this::remove)
                .unless((request, file) ->
                        file.inUse() ? Optional.of(request.message("bulk.media.remove.used")) : Optional.empty());
    }

    private Mono<Optional<String>> remove(AdmittedRequest request, LibraryFile file) {
        return commands.removeUnused(file, request.actor())
                .map(_ -> Optional.<String>empty())
                .switchIfEmpty(Mono.defer(() -> changed(request, file)));
    }

    private static Mono<Optional<String>> refusal(String reason) {
        return Mono.just(Optional.of(reason));
    }
}
