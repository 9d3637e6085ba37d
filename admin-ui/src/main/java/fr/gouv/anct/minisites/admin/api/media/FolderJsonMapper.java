package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Converts folders to JSON, and the results of their changes to problems. */
@Component
class FolderJsonMapper {

    private final ApiUrls urls;
    private final CursorPaging paging;
    private final ApiProblems problems;
    private final Messages messages;

    FolderJsonMapper(ApiUrls urls, CursorPaging paging, ApiProblems problems, Messages messages) {
        this.urls = urls;
        this.paging = paging;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * Folder to create or change.
     *
     * @param parent null: at the top
     */
    @JsonTypeName("SentFolder")
    record FolderRequest(String name, @Nullable UUID parent) {}

    /**
     * Folder of the library. Changes of its content do not change it.
     *
     * @param parent null at the top
     */
    @JsonTypeName("FolderDocument")
    record FolderDetails(UUID id, String name, @Nullable UUID parent, List<ApiLink> links) {}

    FolderDetails document(AdmittedRequest request, Folder folder) {
        return new FolderDetails(
                folder.id(), folder.name(), folder.parentId(), List.of(new ApiLink("self", address(request, folder))));
    }

    String address(AdmittedRequest request, Folder folder) {
        return urls.in(request.site(), "/folders/" + folder.id());
    }

    /** Returns one page of the folders, each after its parent; a site has at most some hundreds. */
    CursorPaging.CursorPage<FolderDetails> stretch(AdmittedRequest request, FolderTree tree) {
        List<Folder> all = tree.inOrder();
        Folder before = paging.position(request, tree::folder);
        List<Folder> rest = all.subList(before == null ? 0 : all.indexOf(before) + 1, all.size());
        return paging.page(
                request,
                rest.stream().limit(paging.limit(request) + 1L).toList(),
                folder -> folder.id().toString(),
                folder -> document(request, folder));
    }

    /** Normalises the name for storage. */
    String name(FolderRequest sent) {
        return sent.name().replaceAll("\\p{Cntrl}", "").strip();
    }

    /**
     * Returns the folder that was created or changed.
     *
     * @return fails with 422 when it is invalid, with 404 when its parent does not exist
     */
    Mono<UUID> done(AdmittedRequest request, Folders.Result result) {
        return switch (result) {
            case Folders.Result.Done(UUID folder) -> Mono.just(folder);
            case Folders.Result.Refused(Problem problem) ->
                Mono.error(problems.invalid("library.folder", List.of(problem)));
            case Folders.Result.NoParent() -> request.notFound();
            case Folders.Result.Conflict() -> Mono.error(problems.preconditionFailed());
        };
    }

    ProblemException notEmpty(Folder folder) {
        return problems.conflict(
                "not-empty",
                messages.get("library.folder.not-empty", folder.name()),
                messages.get("library.folder.remove.not-empty"),
                List.of());
    }
}
