package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiLinks;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Converts folders to JSON, and the results of their changes to problems. */
@Component
class FolderDesk {

    private final ApiLinks links;
    private final Reading reading;
    private final Problems problems;
    private final Texts texts;

    FolderDesk(ApiLinks links, Reading reading, Problems problems, Texts texts) {
        this.links = links;
        this.reading = reading;
        this.problems = problems;
        this.texts = texts;
    }

    FolderDocument document(Call call, Folder folder) {
        return new FolderDocument(
                folder.id(), folder.name(), folder.parentId(), List.of(new ApiLink("self", address(call, folder))));
    }

    String address(Call call, Folder folder) {
        return links.in(call.site(), "/folders/" + folder.id());
    }

    /** Returns one page of the folders, each after its parent; a site has at most some hundreds. */
    Reading.Stretch<FolderDocument> stretch(Call call, FolderTree tree) {
        List<Folder> all = tree.inOrder();
        Folder before = reading.from(call, tree::folder);
        List<Folder> rest = all.subList(before == null ? 0 : all.indexOf(before) + 1, all.size());
        return reading.stretch(
                call,
                rest.stream().limit(reading.limit(call) + 1L).toList(),
                folder -> folder.id().toString(),
                folder -> document(call, folder));
    }

    /** Normalises the name for storage. */
    String name(SentFolder sent) {
        return sent.name().replaceAll("\\p{Cntrl}", "").strip();
    }

    /**
     * Returns the folder that was created or changed.
     *
     * @return fails with 422 when it is invalid, with 404 when its parent does not exist
     */
    Mono<UUID> done(Call call, Folders.Result result) {
        return switch (result) {
            case Folders.Result.Done(UUID folder) -> Mono.just(folder);
            case Folders.Result.Refused(FolderTree.Problem problem) -> Mono.error(refusal(problem));
            case Folders.Result.NoParent() -> call.missing();
            case Folders.Result.Overtaken() -> Mono.error(problems.overtaken());
        };
    }

    private ProblemException refusal(FolderTree.Problem problem) {
        return problems.invalid(
                problem.ofPlace() ? "/parent" : "/name",
                texts.say("library.folder.problem." + problem, Folder.LONGEST_NAME, FolderTree.DEEPEST));
    }

    ProblemException notEmpty(Folder folder) {
        return problems.conflict(
                "not-empty",
                texts.say("library.folder.not-empty", folder.name()),
                texts.say("library.folder.remove.not-empty"),
                List.of());
    }
}
