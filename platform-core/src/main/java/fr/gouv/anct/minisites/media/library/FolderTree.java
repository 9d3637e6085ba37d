package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tree of a site's media folders, with the rules for changing it. */
public record FolderTree(List<Folder> folders) {

    /** Maximum depth of folders around a file. */
    public static final int DEEPEST = 5;

    public static final int MOST = 500;

    public Optional<Folder> folder(@Nullable UUID id) {
        return folders.stream().filter(folder -> folder.id().equals(id)).findFirst();
    }

    /** Returns the folder with this id in text form. */
    public Optional<Folder> folder(String id) {
        return folders.stream()
                .filter(folder -> folder.id().toString().equals(id))
                .findFirst();
    }

    /** Returns the direct children of a folder, or the top folders. */
    public List<Folder> in(@Nullable UUID parent) {
        return folders.stream()
                .filter(folder -> Objects.equals(folder.parentId(), parent))
                .toList();
    }

    /** Returns a folder and its ancestors, from the top; one more than the maximum when they form a cycle. */
    public List<Folder> trail(@Nullable UUID id) {
        List<Folder> trail = new ArrayList<>();
        for (Optional<Folder> next = folder(id);
                next.isPresent() && trail.size() <= DEEPEST;
                next = folder(next.get().parentId())) {
            trail.addFirst(next.get());
        }
        return trail;
    }

    /** Returns all folders, each after its parent. */
    public List<Folder> inOrder() {
        return below(null).toList();
    }

    /** Returns the folders that one can be moved into, each after its parent: those that are not within it. */
    public List<Folder> parentsFor(Folder moved) {
        return inOrder().stream()
                .filter(folder -> !trail(folder.id()).contains(moved))
                .toList();
    }

    private Stream<Folder> below(@Nullable UUID parent) {
        return in(parent).stream().flatMap(folder -> Stream.concat(Stream.of(folder), below(folder.id())));
    }

    /** Returns the names from the top, as shown to people. */
    public String path(Folder folder) {
        return String.join(" / ", trail(folder.id()).stream().map(Folder::name).toList());
    }

    /** Checks whether a folder may have this name and parent. */
    public Optional<Problem> problem(@Nullable UUID moved, @Nullable UUID parent, String name) {
        if (name.isEmpty()) {
            return Optional.of(Problem.of("name", Problem.MISSING));
        }
        if (name.length() > Folder.LONGEST_NAME) {
            return Optional.of(Problem.of("name", Problem.LONG, Folder.LONGEST_NAME));
        }
        if (moved != null
                && trail(parent).stream().anyMatch(around -> around.id().equals(moved))) {
            return Optional.of(Problem.of("parent", "under-itself"));
        }
        if (trail(parent).size() + (moved == null ? 1 : height(moved, moved)) > DEEPEST) {
            return Optional.of(Problem.of("parent", "too-deep", DEEPEST));
        }
        if (moved == null && folders.size() >= MOST) {
            return Optional.of(Problem.of("name", "too-many"));
        }
        boolean taken = in(parent).stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(name) && !other.id().equals(moved));
        return taken ? Optional.of(Problem.of("name", "taken")) : Optional.empty();
    }

    /** Returns the number of levels from a folder down, without looping when the moved folder is below itself. */
    private int height(UUID folder, UUID moved) {
        return 1
                + in(folder).stream()
                        .filter(child -> !child.id().equals(moved))
                        .mapToInt(child -> height(child.id(), moved))
                        .max()
                        .orElse(0);
    }
}
