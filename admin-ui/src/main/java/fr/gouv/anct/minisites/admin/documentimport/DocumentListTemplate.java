package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the CSV to fill in: the names of the columns, and a line for each chosen file with its name and its title. */
@Component
class DocumentListTemplate {

    private final MediaListing media;
    private final LinkResolution links;
    private final CsvDownload download;

    DocumentListTemplate(MediaListing media, LinkResolution links, CsvDownload download) {
        this.media = media;
        this.links = links;
        this.download = download;
    }

    Mono<ServerResponse> send(List<UUID> chosen) {
        String head = SemicolonCsvLine.of(Arrays.stream(DocumentColumn.values())
                .map(DocumentColumn::header)
                .toArray(String[]::new));
        return media.some(chosen)
                .map(files -> files.stream().filter(LibraryFile::isRead).toList())
                .zipWhen(files ->
                        links.resolve(files.stream().map(LibraryFile::name).toList()))
                .flatMap(found -> download.send(
                        "documents", head, Flux.fromIterable(found.getT1()).map(file -> line(file, found.getT2()))));
    }

    private static String line(LibraryFile file, ResolvedTargets targets) {
        String[] values = new String[DocumentColumn.values().length];
        Arrays.fill(values, "");
        values[DocumentColumn.FILE.ordinal()] = name(file, targets);
        values[DocumentColumn.TITLE.ordinal()] = file.description().title();
        return SemicolonCsvLine.of(values);
    }

    /** Returns the name of the file, or its address where several files have this name. */
    private static String name(LibraryFile file, ResolvedTargets targets) {
        List<Target> named = targets.find(file.name(), Target::file);
        return named.size() == 1 && named.getFirst().id().equals(file.id())
                ? file.name()
                : "/media/" + file.id() + "/" + file.name();
    }
}
