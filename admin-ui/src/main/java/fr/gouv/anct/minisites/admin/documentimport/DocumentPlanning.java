package fr.gouv.anct.minisites.admin.documentimport;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.documentimport.DocumentProblem.Kind;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Understands the rows of a list of documents by the files, the terms and the territories that they name. */
@Component
class DocumentPlanning {

    /** Number of territories that a problem names when several have one name. */
    private static final int NAMED = 5;

    private final LinkResolution links;
    private final MediaListing media;
    private final Vocabularies vocabularies;
    private final Territories territories;
    private final Clock clock;

    DocumentPlanning(
            LinkResolution links, MediaListing media, Vocabularies vocabularies, Territories territories, Clock clock) {
        this.links = links;
        this.media = media;
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.clock = clock;
    }

    /** The documents of a list, or its problems. */
    record Plan(List<PlannedDocument> documents, List<DocumentProblem> problems) {}

    /** @param usual kind of a document without one */
    Mono<Plan> plan(AdmittedRequest request, List<DocumentCsv.Row> rows, DocumentFacts.Kind usual) {
        return lookups(request, rows, usual).map(lookups -> plan(rows, lookups));
    }

    private Mono<DocumentLookups> lookups(
            AdmittedRequest request, List<DocumentCsv.Row> rows, DocumentFacts.Kind usual) {
        List<String> names = rows.stream()
                .map(row -> row.value(DocumentColumn.FILE))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Mono<ResolvedTargets> targets = links.resolve(names).cache();
        return Mono.zip(targets, targets.flatMap(found -> files(found, names)), vocabularies.terms(), territories(rows))
                .map(found -> new DocumentLookups(
                        found.getT1(),
                        found.getT2(),
                        found.getT3(),
                        found.getT4(),
                        choices(request, "block.choice.DocumentFactsKind.", DocumentFacts.Kind.values()),
                        choices(request, "block.choice.DocumentFactsLicence.", DocumentFacts.Licence.values()),
                        usual,
                        ParisCalendar.today(clock)));
    }

    private Mono<Map<UUID, LibraryFile>> files(ResolvedTargets targets, List<String> names) {
        return media.some(names.stream()
                        .flatMap(name -> targets.find(name, Target::file).stream())
                        .map(Target::id)
                        .distinct()
                        .toList())
                .map(files -> files.stream().collect(Collectors.toMap(LibraryFile::id, Function.identity())));
    }

    private Mono<Map<String, List<Territory>>> territories(List<DocumentCsv.Row> rows) {
        return Flux.fromStream(rows.stream()
                        .flatMap(row -> CellList.of(row.value(DocumentColumn.TERRITORIES)).stream())
                        .distinct())
                .concatMap(name -> territories.named(name, NAMED).map(found -> Map.entry(name, found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Returns the constants by their code and by their label. */
    private static <E extends Enum<E>> Map<String, E> choices(AdmittedRequest request, String key, E[] constants) {
        Map<String, E> named = new HashMap<>();
        for (E constant : constants) {
            named.put(DocumentColumn.plain(constant.name()), constant);
            named.put(DocumentColumn.plain(request.message(key + constant.name())), constant);
        }
        return named;
    }

    private static Plan plan(List<DocumentCsv.Row> rows, DocumentLookups lookups) {
        List<PlannedDocument> documents = new ArrayList<>();
        List<DocumentProblem> problems = new ArrayList<>();
        for (DocumentCsv.Row row : rows) {
            DocumentRowReader reader = new DocumentRowReader(row, lookups);
            reader.read().ifPresent(documents::add);
            problems.addAll(reader.problems());
        }
        return new Plan(
                documents, Stream.concat(problems.stream(), repeated(documents)).toList());
    }

    /** Returns the problems of lines that name the file of an earlier line. */
    private static Stream<DocumentProblem> repeated(List<PlannedDocument> documents) {
        Map<UUID, Integer> first = new HashMap<>();
        return documents.stream()
                .filter(document -> first.putIfAbsent(document.file().id(), document.line()) != null)
                .toList()
                .stream()
                .map(document -> DocumentProblem.of(
                        document.line(),
                        DocumentColumn.FILE,
                        Kind.FILE_REPEATED,
                        requireNonNull(first.get(document.file().id()))));
    }
}
