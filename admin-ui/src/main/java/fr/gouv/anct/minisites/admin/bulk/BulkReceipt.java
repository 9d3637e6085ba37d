package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the receipt of an act: how many things are done and refused, why each is refused, what is left to do, and the
 * act that takes it back or follows it.
 */
final class BulkReceipt {

    /** Field of the button that takes an act back: a refusal speaks of the time since the act. */
    static final String UNDO = "undo";

    private BulkReceipt() {}

    static Flash of(AdmittedRequest request, BulkList<?> list, BulkAct<?> act, BulkResult result) {
        int done = result.done().size();
        int refused = result.refused().size() + result.gone();
        return new Flash(
                refused == 0 ? Flash.Kind.SUCCESS : Flash.Kind.WARNING,
                title(request, list.key(act), done, refused),
                left(request, list.key(act), done),
                next(request, list, act, result.followed()),
                lines(request, act, result));
    }

    private static String title(AdmittedRequest request, String key, int done, int refused) {
        if (done == 0) {
            return request.message("bulk.nothing-done", refused);
        }
        String all = request.message(key + ".done", done);
        return refused == 0 ? all : request.message("bulk.some-done", all, refused);
    }

    /** Returns what the act leaves to do, where its messages say so. */
    private static String left(AdmittedRequest request, String key, int done) {
        String own = key + ".left";
        return done > 0 && request.hasMessage(own) ? request.message(own, done) : "";
    }

    private static List<Flash.Line> lines(AdmittedRequest request, BulkAct<?> act, BulkResult result) {
        return Stream.of(
                        made(request, act, result),
                        result.refused().stream()
                                .map(one -> new Flash.Line(one.title(), one.href(), String.valueOf(one.refusal()))),
                        Stream.ofNullable(BulkQuestion.gone(request, result))
                                .map(sentence -> new Flash.Line(sentence, null, "")))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Returns the links to what the act made. */
    private static Stream<Flash.Line> made(AdmittedRequest request, BulkAct<?> act, BulkResult result) {
        BiFunction<AdmittedRequest, UUID, String> address = act.made();
        return address == null ? Stream.empty() : made(request, address, result);
    }

    private static Stream<Flash.Line> made(
            AdmittedRequest request, BiFunction<AdmittedRequest, UUID, String> address, BulkResult result) {
        return result.done().stream().map(one -> new Flash.Line(one.title(), address.apply(request, one.id()), ""));
    }

    private static Flash.@Nullable Button next(
            AdmittedRequest request, BulkList<?> list, BulkAct<?> act, BulkSelection things) {
        BulkAct<?> next = list.next(act);
        if (next == null || things.chosen().isEmpty() || !request.mayChange(next.right())) {
            return null;
        }
        String action = list.path(next).link(request.site());
        String query = request.field(BulkList.QUERY);
        return next.asks()
                ? Flash.Button.further(
                        action,
                        request.message(
                                list.key(next) + ".next", things.chosen().size()),
                        Map.of(BulkSelection.FIELD, things.text(), BulkList.QUERY, query))
                : new Flash.Button(
                        action,
                        request.message("bulk.undo"),
                        Map.of(BulkSelection.FIELD, things.text(), UNDO, "on", BulkList.QUERY, query));
    }
}
