package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Type of list entry for bulk acts, such as pages, files or messages: the functions that load entries and give id,
 * version, title and link.
 *
 * @param find loads the things of the site with these ids, in any order, without those that do not exist; in one
 *     statement where possible
 * @param version of a thing, such as the time of its last change: an act is refused when it has changed since the list
 *     was shown, and not taken back when it has changed since the act; empty where acts do not depend on what was seen
 * @param title without personal data: the receipt is stored in the session
 * @param name by which the list and the question tell things apart, and which neither stores
 * @param href screen of a thing; null for none
 * @param <T> the thing
 */
public record BulkSubject<T>(
        BiFunction<AdmittedRequest, List<UUID>, Mono<List<T>>> find,
        Function<T, UUID> id,
        Function<T, String> version,
        BiFunction<AdmittedRequest, T, String> title,
        BiFunction<AdmittedRequest, T, String> name,
        BiFunction<AdmittedRequest, T, @Nullable String> href) {

    /** A kind of thing whose title is its name. */
    public BulkSubject(
            BiFunction<AdmittedRequest, List<UUID>, Mono<List<T>>> find,
            Function<T, UUID> id,
            Function<T, String> version,
            BiFunction<AdmittedRequest, T, String> title,
            BiFunction<AdmittedRequest, T, @Nullable String> href) {
        this(find, id, version, title, title, href);
    }

    /** Returns the checkbox of a thing in its list. */
    public RowChoice choice(AdmittedRequest request, T thing) {
        BulkSelection.Chosen chosen = chosen(thing);
        return new RowChoice(chosen.id().toString(), chosen.text(), name.apply(request, thing));
    }

    /** Returns the choice of some things in their present versions, in this order, without those that do not exist. */
    Mono<BulkSelection> select(AdmittedRequest request, List<UUID> ids) {
        return find.apply(request, ids).map(things -> {
            Map<UUID, BulkSelection.Chosen> byId =
                    things.stream().map(this::chosen).collect(Collectors.toMap(BulkSelection.Chosen::id, one -> one));
            return new BulkSelection(ids.stream()
                    .flatMap(one -> Stream.ofNullable(byId.get(one)))
                    .toList());
        });
    }

    private BulkSelection.Chosen chosen(T thing) {
        return new BulkSelection.Chosen(id.apply(thing), version.apply(thing));
    }

    BulkOutcome outcome(AdmittedRequest request, T thing, @Nullable String refusal) {
        return new BulkOutcome(
                id.apply(thing),
                title.apply(request, thing),
                name.apply(request, thing),
                href.apply(request, thing),
                refusal);
    }
}
