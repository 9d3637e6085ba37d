package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An act on several things of a list at once, each by the service and in the transaction of the act on one thing. It asks
 * for confirmation unless it is {@link #unasked()}. Its words are messages under {@code bulk.<list>.<name>}:
 * {@code .label} of its button, {@code .done}, and {@code .title}, {@code .lead}, {@code .confirm} of its question, each
 * with the number of things; {@code .consequence} where there is one.
 *
 * @param name of its messages
 * @param segment last segment of its address
 * @param right needed for the route, as for the act on one thing
 * @param single acts on one thing: empty value when it is done, otherwise the reason of the refusal; completes without
 *     value when the thing does not exist any more
 * @param obstacle reason of a refusal that is known without acting; empty when there is none
 * @param consequences sentences of the question about the things that the act is not refused for, read in a fixed number
 *     of statements
 * @param input values that the question asks for; null for none
 * @param next name of the act that its receipt offers for the things that it was done to; null for none
 * @param asks whether it asks for confirmation
 * @param lastFirst whether the last thing of the list comes first, so that pages come before their parents
 * @param offered whether the list offers it; otherwise it only takes back another act
 * @param made returns the address of what the act makes of a thing, by the id of the thing; null for an act that makes nothing
 */
public record BulkAct<T>(
        String name,
        String segment,
        Action right,
        BulkSubject<T> subject,
        BiFunction<AdmittedRequest, T, Mono<Optional<String>>> single,
        BiFunction<AdmittedRequest, T, Optional<String>> obstacle,
        BiFunction<AdmittedRequest, List<T>, Mono<List<String>>> consequences,
        @Nullable BulkInput<?> input,
        @Nullable String next,
        boolean asks,
        boolean lastFirst,
        boolean offered,
        @Nullable BiFunction<AdmittedRequest, UUID, String> made) {

    /** Creates an act that asks for confirmation and is always possible. */
    public static <T> BulkAct<T> of(
            String name,
            String segment,
            Action right,
            BulkSubject<T> subject,
            BiFunction<AdmittedRequest, T, Mono<Optional<String>>> single) {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                (_, _) -> Optional.empty(),
                (_, _) -> Mono.just(List.of()),
                null,
                null,
                true,
                false,
                true,
                null);
    }

    /** Returns a copy that is refused for some things, as is known before it is asked about. */
    public BulkAct<T> unless(BiFunction<AdmittedRequest, T, Optional<String>> known) {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                known,
                consequences,
                input,
                next,
                asks,
                lastFirst,
                offered,
                made);
    }

    /** Returns a copy whose question names what follows from acting on just the chosen things. */
    public BulkAct<T> warning(BiFunction<AdmittedRequest, List<T>, Mono<List<String>>> sentences) {
        return new BulkAct<>(
                name, segment, right, subject, single, obstacle, sentences, input, next, asks, lastFirst, offered,
                made);
    }

    /** Returns a copy whose question asks for values. */
    public BulkAct<T> asking(BulkInput<?> values) {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                obstacle,
                consequences,
                values,
                next,
                asks,
                lastFirst,
                offered,
                made);
    }

    /**
     * Returns a copy whose receipt offers another act of the list for the things that do not change until then. An act
     * that does not ask takes this one back; one that asks is offered by its message {@code .next}.
     */
    public BulkAct<T> followedBy(String act) {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                obstacle,
                consequences,
                input,
                act,
                asks,
                lastFirst,
                offered,
                made);
    }

    /** Returns a copy that acts without a question: what it does is neither public nor final. */
    public BulkAct<T> unasked() {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                obstacle,
                consequences,
                input,
                next,
                false,
                lastFirst,
                offered,
                made);
    }

    /** Returns a copy that begins with the last thing of the list. */
    public BulkAct<T> fromTheLast() {
        return new BulkAct<>(
                name, segment, right, subject, single, obstacle, consequences, input, next, asks, true, offered, made);
    }

    /** Returns a copy that the list does not offer. */
    public BulkAct<T> onlyAsUndo() {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                obstacle,
                consequences,
                input,
                next,
                false,
                lastFirst,
                false,
                made);
    }

    /** Returns a copy whose receipt links to what it makes. */
    public BulkAct<T> making(BiFunction<AdmittedRequest, UUID, String> address) {
        return new BulkAct<>(
                name,
                segment,
                right,
                subject,
                single,
                obstacle,
                consequences,
                input,
                next,
                asks,
                lastFirst,
                offered,
                address);
    }

    /** Returns an id for what an act makes of a thing: the same each time that the same question is sent. */
    public static UUID idOfMade(AdmittedRequest request, UUID thing) {
        String name = request.site().id() + " " + thing + " " + request.field(BulkRuns.FIELD);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
