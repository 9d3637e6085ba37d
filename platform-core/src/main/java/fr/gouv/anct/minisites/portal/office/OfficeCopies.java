package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.outside.WholeList;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Stores copies of lists of offices, each list in one transaction. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
public class OfficeCopies {

    private static final int ROWS = 500;

    private final OfficeRows rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    OfficeCopies(OfficeRows rows, CrossTenantScope crossTenant, Clock clock) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    private record Row(
            UUID id, String kind, String commune, List<String> communes, List<String> areas, PublicOffice facts) {

        static Row of(OfficeReader.Read read) {
            return new Row(
                    read.id(),
                    read.kind().code(),
                    read.commune(),
                    read.communes(),
                    read.kind().areas(),
                    read.office());
        }
    }

    /**
     * Returns all lists in the order of their next copies: those that have never been tried, then the one that has waited
     * for longest. None keeps the others from being copied.
     */
    Mono<List<OfficeList>> lists() {
        return crossTenant
                .read(
                        Purpose.OUTSIDE,
                        rows.findDepartments()
                                .collectList()
                                .zipWhen(_ -> rows.findTried().collectList(), OfficeCopies::lists)
                                .flux())
                .single();
    }

    private static List<OfficeList> lists(List<String> departments, List<String> tried) {
        Stream<OfficeList> national = Stream.of(OfficeKind.values())
                .filter(kind -> kind != OfficeKind.TOWN_HALL)
                .map(OfficeList::of);
        Stream<OfficeList> townHalls =
                departments.stream().map(department -> OfficeList.of(OfficeKind.TOWN_HALL, department));
        return departments.isEmpty()
                ? List.of()
                : Stream.concat(national, townHalls)
                        .sorted(Comparator.comparing(list -> tried.indexOf(list.code())))
                        .toList();
    }

    Mono<Void> markTried(OfficeList list) {
        return crossTenant
                .write(Purpose.OUTSIDE, rows.markTried(list.code(), clock.instant()))
                .then();
    }

    /**
     * Stores a whole list, and removes its other offices, unless it is {@linkplain WholeList#isShort short}.
     *
     * @param listed ids, also of the offices that could not be read: these stay as they were
     * @return whether the copy now has the offices of the list alone
     */
    Mono<Boolean> store(OfficeList list, List<OfficeReader.Read> offices, Set<UUID> listed) {
        return crossTenant.write(
                Purpose.OUTSIDE,
                put(list, offices)
                        .then(Mono.defer(() -> isBelieved(list, listed)))
                        .flatMap(believed -> believed ? replace(list, listed).thenReturn(true) : Mono.just(false)));
    }

    private Mono<Boolean> isBelieved(OfficeList list, Set<UUID> listed) {
        Instant now = clock.instant();
        return rows.count(list.code())
                .flatMap(copied -> WholeList.isShort(listed.size(), copied)
                        ? rows.markShort(list.code(), now, now.minus(WholeList.BELIEVED_AFTER))
                        : Mono.just(true));
    }

    private Mono<Long> replace(OfficeList list, Set<UUID> listed) {
        return rows.deleteOthers(list.code(), listed.toArray(UUID[]::new))
                .then(rows.markCopied(list.code(), clock.instant()));
    }

    /**
     * Stores offices in the form of the service, for a demonstration; does nothing after a copy, and before the territories are
     * loaded.
     *
     * @param department number of that of the town halls
     */
    public Mono<Void> storeSample(JsonNode records, String department) {
        return crossTenant
                .read(
                        Purpose.OUTSIDE,
                        rows.findTried()
                                .count()
                                .zipWhen(_ -> rows.findDepartments().count())
                                .flux())
                .filter(counts -> counts.getT1() == 0 && counts.getT2() > 0)
                .flatMap(_ -> Flux.fromArray(OfficeKind.values()))
                .concatMap(kind -> storeSample(
                        kind == OfficeKind.TOWN_HALL ? OfficeList.of(kind, department) : OfficeList.of(kind), records))
                .then();
    }

    private Mono<Boolean> storeSample(OfficeList list, JsonNode records) {
        List<OfficeReader.Read> offices = records.valueStream()
                .flatMap(one -> OfficeReader.read(one, list.kind()).stream())
                .toList();
        Set<UUID> ids = offices.stream().map(OfficeReader.Read::id).collect(Collectors.toSet());
        return markTried(list).then(Mono.defer(() -> store(list, offices, ids)));
    }

    private Mono<Void> put(OfficeList list, List<OfficeReader.Read> offices) {
        return Flux.fromIterable(offices)
                .map(Row::of)
                .buffer(ROWS)
                .concatMap(some -> rows.put(list.code(), Jsonb.write(some)))
                .then();
    }
}
